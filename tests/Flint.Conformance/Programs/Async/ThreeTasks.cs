Task a = Blink("a", 30), b = Blink("b", 50), c = Blink("c", 70);
await a;
await b;
await c;
Console.WriteLine("done");

static async Task Blink(string name, int period)
{
    for (int i = 0; i < 3; i++)
    {
        await Task.Delay(period);
        Console.WriteLine(name);
    }
}

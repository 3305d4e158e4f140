Task a = Blink("a", 15), b = Blink("b", 150), c = Blink("c", 500);
await a;
await b;
await c;
Console.WriteLine("done");

static async Task Blink(string name, int period)
{
    for (int i = 0; i < 2; i++)
    {
        await Task.Delay(period);
        Console.WriteLine(name);
    }
}

Console.WriteLine("Hello, world!");
Task first = CountAsync(1, 30), second = CountAsync(2, 20), third = CountAsync(3, 10);
await first;
await second;
await third;

static async Task CountAsync(int id, int delay)
{
    for (int i = 0; i < 3; i++)
    {
        await Task.Delay(delay);
        Console.WriteLine(id * 10 + i);
    }
}

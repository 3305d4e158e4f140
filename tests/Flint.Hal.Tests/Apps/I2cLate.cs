using System.Diagnostics;
using Flint.Boards;
using Flint.Hal;

I2cController controller = Board.I2c.Open(100_000);
var values = new byte[6];
for (int length = 1; length <= values.Length; length++)
{
    Task read = controller.WriteReadAsync(0x50, ReadOnlyMemory<byte>.Empty, values.AsMemory(0, length));
    // Every handler is late, by the time of several bytes.
    for (int i = 0; i < 30; i++)
        using (Interrupts.Mask())
            Spend(Stopwatch.Frequency / 2000);
    await read;
    Console.WriteLine(Convert.ToHexString(values, 0, length));
}

static void Spend(long ticks)
{
    long start = Stopwatch.GetTimestamp();
    while (Stopwatch.GetTimestamp() - start < ticks)
    {
    }
}

using Flint.Boards;
using Flint.Hal;

// Polled transfers of every length that the controller treats in its own way.
I2cController i2c = Board.I2c.Open(100_000);
i2c.Write(0x50, [4, 10, 20, 30, 40, 50]);
Span<byte> read = stackalloc byte[5];
for (int length = 1; length <= 5; length++)
{
    i2c.WriteRead(0x50, [4], read[..length]);
    int sum = 0;
    foreach (byte value in read[..length])
        sum += value;
    Console.WriteLine(sum);
}

Console.WriteLine((int)i2c.TryTransfer(0x31, [1], []));
Console.WriteLine(i2c.IsPresent(0x50) ? 1 : 0);

using Flint.Boards;
using Flint.Hal;

// So slow that the stop after a refusal takes much longer than to begin the next transfer.
I2cController bus = Board.I2c.Open(10_000);
var value = new byte[1];
I2cStatus refused = bus.TryTransfer(0x51, [0], []);
I2cStatus taken = bus.TryTransfer(0x50, [0x10, 0xAB], []);
Console.WriteLine($"{(int)refused} {(int)taken}");
I2cStatus thrown = I2cStatus.Ok;
try
{
    await bus.WriteReadAsync(0x51, new byte[] { 0 }, value);
}
catch (I2cException exception)
{
    thrown = exception.Status;
}

await bus.WriteReadAsync(0x50, new byte[] { 0x10 }, value);
Console.WriteLine($"{(int)thrown} {value[0]:X2}");

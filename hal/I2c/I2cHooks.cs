using Flint.Runtime;

namespace Flint.Hal;

/// <summary>The chip's driver of its I2C controllers.</summary>
internal static unsafe class I2cHooks
{
    [TargetHook("i2c.open")]
    public static extern void Open(int bus, int frequency);

    /// <summary>Writes, then reads after a repeated start; either may be empty. With both empty only the address is sent.</summary>
    [TargetHook("i2c.transfer")]
    public static extern I2cStatus Transfer(int bus, int address, ReadOnlySpan<byte> write, Span<byte> read);

    /// <summary>The same by interrupt or DMA: <see cref="I2cEvents.Complete"/> tells the end.</summary>
    [TargetHook("i2c.start")]
    public static extern void Start(int bus, int address, byte* write, int writeLength, byte* read, int readLength);
}

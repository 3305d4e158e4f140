using Flint.Runtime;

namespace Flint.Hal;

/// <summary>The chip's driver of its SPI controllers.</summary>
internal static unsafe class SpiHooks
{
    /// <param name="mode">0 to 3: clock polarity times 2 plus clock phase.</param>
    [TargetHook("spi.open")]
    public static extern void Open(int bus, int frequency, int mode, bool leastSignificantFirst);

    /// <summary>Both ways at once; zeros are sent when there is less to write, and what is too much to read is dropped.</summary>
    [TargetHook("spi.transfer")]
    public static extern void Transfer(int bus, ReadOnlySpan<byte> write, Span<byte> read);

    /// <summary>The same by interrupt or DMA; null for zeros or for nothing kept. <see cref="SpiEvents.Complete"/> tells the end.</summary>
    /// <param name="length">At least 1.</param>
    [TargetHook("spi.start")]
    public static extern void Start(int bus, byte* write, byte* read, int length);
}

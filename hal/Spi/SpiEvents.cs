namespace Flint.Hal;

/// <summary>Where a chip's driver reports the end of a transfer that it made by interrupt.</summary>
public static class SpiEvents
{
    /// <summary>By the handler.</summary>
    /// <param name="bus">The chip's number for it.</param>
    public static void Complete(int bus) => BusTransfers.Complete(~bus, 0);
}

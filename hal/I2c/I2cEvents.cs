namespace Flint.Hal;

/// <summary>Where a chip's driver reports the end of a transfer that it made by interrupt.</summary>
public static class I2cEvents
{
    /// <summary>By the handler.</summary>
    /// <param name="bus">The chip's number for it.</param>
    public static void Complete(int bus, I2cStatus status) => BusTransfers.Complete(bus, (int)status);
}

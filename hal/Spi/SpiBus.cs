namespace Flint.Hal;

/// <summary>An SPI bus of the board.</summary>
/// <param name="number">The chip's number for the controller.</param>
public readonly struct SpiBus(int number)
{
    /// <summary>The chip's number for the controller.</summary>
    public int Number => number;

    /// <summary>A device on the bus.</summary>
    /// <param name="chipSelect">Selects the device at 0 V.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mode is not 0 to 3, or the controller cannot make that speed.</exception>
    public SpiPeripheral Open(Pin chipSelect, SpiSettings settings)
    {
        RequireMode(settings);
        settings.ApplyWhenIdle(number);
        return new SpiPeripheral(number, settings, new Pin(chipSelect.Number, activeLow: true).AsOutput());
    }

    /// <summary>The bus alone, for devices that the caller selects.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mode is not 0 to 3, or the controller cannot make that speed.</exception>
    public SpiController Open(SpiSettings settings)
    {
        var controller = new SpiController(number);
        controller.Configure(settings);
        return controller;
    }

    internal static void RequireMode(SpiSettings settings)
    {
        if (settings.Mode is < 0 or > 3)
            throw new ArgumentOutOfRangeException(nameof(settings), "an SPI mode is 0 to 3");
    }
}

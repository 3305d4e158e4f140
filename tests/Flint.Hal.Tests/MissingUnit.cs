namespace Flint.Hal.Tests;

/// <summary>What a chip has not got, so that it is no driver that is missing.</summary>
/// <param name="App">The app that would need it.</param>
public sealed record MissingUnit(string Chip, string App, string Reason)
{
    public static IReadOnlyList<MissingUnit> All { get; } =
    [
        new("CH32V003F4", "Rtc", "no clock that goes on through a reset"),
        new("FE310-G002", "Adc", "no analog-to-digital converter"),
        new("FE310-G002", "Dma", "no DMA controller"),
    ];
}

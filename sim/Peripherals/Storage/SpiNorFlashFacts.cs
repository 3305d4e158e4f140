namespace Flint.Sim.Peripherals.Storage;

/// <summary>What one kind of serial NOR flash has of its own.</summary>
/// <param name="Identity">What command 9Fh reads: manufacturer, type, capacity.</param>
/// <param name="UniqueId">What command 4Bh reads.</param>
/// <param name="ProgramTime">Of a page.</param>
/// <param name="EraseTime">Of a sector.</param>
internal sealed record SpiNorFlashFacts(byte[] Identity, byte[] UniqueId, TimeSpan ProgramTime, TimeSpan EraseTime)
{
    /// <summary>Winbond W25Q32JV data sheet: typical times, a number of 8 bytes.</summary>
    public static SpiNorFlashFacts W25Q32 { get; } =
        new([0xEF, 0x40, 0x16], [0xD2, 0x64, 0x18, 0xC1, 0x6B, 0x3F, 0x2A, 0x97], TimeSpan.FromMicroseconds(400), TimeSpan.FromMilliseconds(45));

    /// <summary>ISSI IS25LP032D data sheet: typical times, a number of 16 bytes.</summary>
    public static SpiNorFlashFacts Is25Lp032 { get; } = new(
        [0x9D, 0x60, 0x16],
        [0x50, 0x32, 0x30, 0x38, 0x31, 0x37, 0x0E, 0x21, 0x00, 0x2B, 0x6C, 0xA4, 0xFF, 0xFF, 0xFF, 0xFF],
        TimeSpan.FromMicroseconds(200),
        TimeSpan.FromMilliseconds(70));

    public static IReadOnlyList<SpiNorFlashFacts> All { get; } = [Is25Lp032, W25Q32];

    /// <returns>Null when no such flash is known.</returns>
    public static SpiNorFlashFacts? Of(ulong manufacturer, ulong type) => All.FirstOrDefault(facts => facts.Identity[0] == manufacturer && facts.Identity[1] == type);
}

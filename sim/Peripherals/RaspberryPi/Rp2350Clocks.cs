namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>CLOCKS: the clock generators (RP2350 Datasheet, Clocks).</summary>
public sealed class Rp2350Clocks : Rp2350Peripheral
{
    private const uint Enable = 1 << 11;
    private const uint Enabled = 1 << 28;
    private const uint Undivided = 0x1_0000;

    private readonly Dictionary<uint, uint> registers = [];

    internal Rp2350Clocks(Rp2350Chip chip, string name)
        : base(chip, name) => Reset();

    public override void Reset()
    {
        registers.Clear();
        for (uint offset = 0; offset < 0x78; offset += 12)
            registers[offset + 4] = Undivided;
        registers[0x84] = 0xFF;
        // What has a clock while the cores run, and while they sleep.
        foreach (uint offset in (ReadOnlySpan<uint>)[0xAC, 0xB0, 0xB4, 0xB8])
            registers[offset] = offset % 8 == 4 ? 0xFFFF_FFFF : 0x7FFF_FFFF;
        Update();
    }

    private protected override uint Load(uint offset)
    {
        uint value = registers.GetValueOrDefault(offset);
        if (offset >= 0x78)
            return value;
        return (offset % 12, offset) switch
        {
            (8, 0x38) => 1u << (int)(registers.GetValueOrDefault(0x30u) & 3),
            (8, 0x44) => 1u << (int)(registers.GetValueOrDefault(0x3Cu) & 1),
            (8, _) => 1,
            (0, not (0x30 or 0x3C)) => value & ~Enabled | ((value & Enable) != 0 ? Enabled : 0),
            _ => value,
        };
    }

    private protected override void Store(uint offset, uint value)
    {
        registers[offset] = value;
        Update();
    }

    private void Update()
    {
        uint Of(uint offset) => registers.GetValueOrDefault(offset);
        Chip.Clocks.SetSleepClocks(Of(0xB8));
        Chip.Clocks.SetGenerators(Of(0x30), Of(0x34), Of(0x3C), Of(0x40), Of(0x48), Of(0x4C), Of(0x6C), Of(0x70));
    }
}

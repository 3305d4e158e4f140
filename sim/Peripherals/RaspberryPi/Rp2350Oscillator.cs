namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>XOSC: the crystal oscillator (RP2350 Datasheet, Crystal oscillator).</summary>
public sealed class Rp2350Oscillator : Rp2350Peripheral
{
    private const uint EnableCode = 0xFAB;
    private const uint Stable = 1u << 31;
    private const uint Enabled = 1u << 12;

    private uint control;
    private uint startup;

    internal Rp2350Oscillator(Rp2350Chip chip, string name)
        : base(chip, name)
    {
    }

    public override void Reset()
    {
        control = 0;
        startup = 0;
        Chip.Clocks.SetCrystal(ulong.MaxValue);
    }

    private protected override uint Load(uint offset) => offset switch
    {
        0x00 => control,
        0x04 => (Chip.Clocks.IsCrystalStable ? Stable : 0) | (Chip.Clocks.IsCrystalOn ? Enabled : 0),
        0x0C => startup,
        _ => 0,
    };

    private protected override void Store(uint offset, uint value)
    {
        if (offset == 0x0C)
            startup = value & 0x10_3FFF;
        if (offset != 0x00)
            return;
        control = value & 0xFF_FFFF;
        bool isOn = control >> 12 == EnableCode;
        if (isOn == Chip.Clocks.IsCrystalOn)
            return;
        // The delay is in units of 256 periods, four times as many with X4.
        ulong periods = (startup & 0x3FFF) * 256 * (ulong)((startup >> 20 & 1) != 0 ? 4 : 1);
        Chip.Clocks.SetCrystal(isOn ? Clock.Now + periods * Clock.Frequency / Rp2350ClockTree.Crystal : ulong.MaxValue);
    }
}

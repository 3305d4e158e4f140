namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>PADS_BANK0: pulls, isolation and enables of each pad (RP2350 Datasheet, Pads).</summary>
public sealed class Rp2350Pads : Rp2350Peripheral
{
    private uint voltage;

    internal Rp2350Pads(Rp2350Chip chip, string name)
        : base(chip, name)
    {
    }

    public override void Reset()
    {
        voltage = 0;
        Chip.Pins.ResetPads();
    }

    private protected override uint Load(uint offset) => offset switch
    {
        0 => voltage,
        <= 4 * Rp2350Pins.Count => Chip.Pins.Pad((int)(offset / 4) - 1),
        _ => 0,
    };

    private protected override void Store(uint offset, uint value)
    {
        if (offset == 0)
            voltage = value & 1;
        else if (offset <= 4 * Rp2350Pins.Count)
            Chip.Pins.SetPad((int)(offset / 4) - 1, value);
    }
}

namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>PSM: which parts of the chip are on, and which the watchdog restarts (RP2350 Datasheet, Power-on state machine).</summary>
public sealed class Rp2350PowerOn : Rp2350Peripheral
{
    private const uint All = 0x1FF_FFFF;
    private const uint Core1 = 1 << 24;

    private uint forcedOn;
    private uint forcedOff;

    internal Rp2350PowerOn(Rp2350Chip chip, string name)
        : base(chip, name)
    {
    }

    public override void Reset() => (forcedOn, forcedOff, Chip.WatchdogSelection) = (0, 0, 0);

    private protected override uint Load(uint offset) => offset switch
    {
        0x00 => forcedOn,
        0x04 => forcedOff,
        0x08 => Chip.WatchdogSelection,
        0x0C => All & ~forcedOff,
        _ => 0,
    };

    private protected override void Store(uint offset, uint value)
    {
        switch (offset)
        {
            case 0x00:
                forcedOn = value & All;
                break;
            case 0x04:
                if ((value & ~forcedOff & Core1) != 0)
                    Chip.HoldSecondCore();
                forcedOff = value & All;
                break;
            case 0x08:
                Chip.WatchdogSelection = value & All;
                break;
        }
    }
}

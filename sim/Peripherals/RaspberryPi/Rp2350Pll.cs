namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>One of the two PLLs, fed by the crystal (RP2350 Datasheet, PLL).</summary>
public sealed class Rp2350Pll : Rp2350Peripheral
{
    private const uint Lock = 1u << 31;
    private const uint PowerDown = 1 << 0 | 1 << 5;
    private const uint PostDividersDown = 1 << 3;
    private const ulong LockMicroseconds = 50;

    private readonly int number;
    private uint control;
    private uint power;
    private uint feedback;
    private uint postDividers;
    private ClockEvent? locking;
    private bool isLocked;

    /// <param name="number">0 for PLL_SYS, 1 for PLL_USB.</param>
    internal Rp2350Pll(Rp2350Chip chip, string name, int number)
        : base(chip, name)
    {
        this.number = number;
        Reset();
    }

    public override void Reset()
    {
        control = 1;
        power = 0x2D;
        feedback = 0;
        postDividers = 0x7_7000;
        Update();
    }

    private protected override uint Load(uint offset) => offset switch
    {
        0x00 => control | (isLocked ? Lock : 0),
        0x04 => power,
        0x08 => feedback,
        0x0C => postDividers,
        _ => 0,
    };

    private protected override void Store(uint offset, uint value)
    {
        switch (offset)
        {
            case 0x00:
                control = value & 0x13F;
                break;
            case 0x04:
                power = value & 0x2D;
                break;
            case 0x08:
                feedback = value & 0xFFF;
                break;
            case 0x0C:
                postDividers = value & 0x7_7000;
                break;
        }

        Update();
    }

    private void Update()
    {
        bool runs = (power & PowerDown) == 0 && feedback is >= 16 and <= 320 && (control & 0x3F) != 0;
        if (!runs)
        {
            locking?.Cancel();
            locking = null;
            isLocked = false;
        }
        else if (!isLocked && locking is null)
        {
            locking = Clock.Schedule(Clock.Now + LockMicroseconds * Clock.Frequency / 1_000_000, () =>
            {
                locking = null;
                isLocked = Chip.Clocks.IsCrystalStable;
                Update();
            });
        }

        uint by = (postDividers >> 16 & 7) * (postDividers >> 12 & 7);
        bool hasOutput = isLocked && (power & PostDividersDown) == 0 && by > 0;
        Chip.Clocks.SetPll(number, hasOutput ? Rp2350ClockTree.Crystal / (control & 0x3F) * feedback / by : 0);
    }
}

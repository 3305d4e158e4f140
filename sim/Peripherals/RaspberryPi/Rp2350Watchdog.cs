namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>WATCHDOG: restarts what PSM's WDSEL selects when nobody reloads it in time (RP2350 Datasheet, Watchdog).</summary>
public sealed class Rp2350Watchdog : Rp2350Peripheral
{
    private const uint Trigger = 1u << 31;
    private const uint Enable = 1 << 30;
    private const uint TimerReason = 1;
    private const uint ForcedReason = 2;
    private const uint MostTicks = 0xFF_FFFF;

    private readonly uint[] scratch = new uint[8];
    private readonly RateCounter counter;
    private uint control = 0x0700_0000;
    private ulong load;
    private uint reason;
    private uint nextReason;
    private ClockEvent? due;
    private ClockEvent? near;

    internal Rp2350Watchdog(Rp2350Chip chip, string name)
        : base(chip, name)
    {
        counter = new RateCounter(chip.Clock);
        chip.Clocks.Changed += Arm;
    }

    private uint Remaining => (uint)(load - Math.Min(load, counter.Value));

    /// <summary>Why it bit, and what the program has left for itself, stay.</summary>
    public override void Reset()
    {
        control = 0x0700_0000;
        load = 0;
        (reason, nextReason) = (nextReason, 0);
        Arm();
    }

    private protected override uint Load(uint offset) => offset switch
    {
        0x00 => control | Remaining & MostTicks,
        0x08 => reason,
        >= 0x0C and < 0x2C => scratch[(offset - 0x0C) / 4],
        _ => 0,
    };

    private protected override void Store(uint offset, uint value)
    {
        switch (offset)
        {
            case 0x00:
                control = value & 0x4700_0000;
                if ((value & Trigger) != 0)
                    Bite(ForcedReason);
                break;
            case 0x04:
                load = value & MostTicks;
                counter.Value = 0;
                break;
            case >= 0x0C and < 0x2C:
                scratch[(offset - 0x0C) / 4] = value;
                break;
        }

        Arm();
    }

    private protected override uint Peek(uint offset) => offset == 0x00 ? control : Load(offset);

    private void Arm()
    {
        due?.Cancel();
        near?.Cancel();
        due = null;
        counter.SetRate((control & Enable) != 0 ? Chip.Clocks.Tick(TickGenerator.Watchdog) : 0);
        if ((control & Enable) == 0 || counter.CycleOf(load) is not { } at)
            return;
        due = Clock.Schedule(at, () => Bite(TimerReason));
        if (counter.CycleOf(load - load / 10) is { } early && early > Clock.Now)
        {
            near = Clock.Schedule(early, () => Chip.Machine.Diagnostics.Tell(
                DiagnosticKind.WatchdogNear, Name, $"{Name} bites in {load / 10 / 1000.0:0.###} ms unless it is fed"));
        }
    }

    private void Bite(uint why)
    {
        reason = nextReason = why;
        control &= ~Enable;
        if (Chip.WatchdogSelection != 0)
            Chip.Machine.RequestReset(why == TimerReason ? ResetReason.Watchdog : ResetReason.Software);
    }
}

namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>TIMER0 or TIMER1: a counter of microseconds with four alarms, each an output (RP2350 Datasheet, System timers).</summary>
public sealed class Rp2350Timer : Rp2350Peripheral, ISignalSource
{
    private const int AlarmCount = 4;
    /// <summary>Of TIMER0, in WAKE_EN1 and SLEEP_EN1.</summary>
    private const int ClockBit = 19;
    private const uint AlarmMask = (1u << AlarmCount) - 1;

    private readonly TickGenerator generator;
    private readonly int clockBit;
    private readonly RateCounter counter;
    private readonly uint[] alarms = new uint[AlarmCount];
    private readonly ClockEvent?[] due = new ClockEvent?[AlarmCount];
    private readonly Signal[] interrupts = [.. Enumerable.Range(0, AlarmCount).Select(_ => new Signal())];
    private uint armed;
    private uint latchedHigh;
    private uint writtenLow;
    private uint pause;
    private uint source;
    private uint raw;
    private uint enabled;
    private uint forced;

    internal Rp2350Timer(Rp2350Chip chip, string name, int number)
        : base(chip, name)
    {
        generator = TickGenerator.Timer0 + number;
        clockBit = ClockBit + number;
        counter = new RateCounter(chip.Clock);
        chip.Clocks.Changed += UpdateRate;
    }

    public Signal? Output(string? name, int number) => number is >= 0 and < AlarmCount ? interrupts[number] : null;

    public override void Reset()
    {
        counter.Value = 0;
        Array.Clear(alarms);
        (armed, latchedHigh, writtenLow, pause, source, raw, enabled, forced) = (0, 0, 0, 0, 0, 0, 0, 0);
        UpdateRate();
    }

    private protected override uint Load(uint offset)
    {
        switch (offset)
        {
            case 0x08:
                return latchedHigh;
            case 0x0C:
                // The upper half stays as it was at this moment until it is read.
                latchedHigh = (uint)(counter.Value >> 32);
                return (uint)counter.Value;
            case >= 0x10 and < 0x20:
                return alarms[(offset - 0x10) / 4];
            case 0x20:
                return armed;
            case 0x24:
                return (uint)(counter.Value >> 32);
            case 0x28:
                return (uint)counter.Value;
            case 0x2C:
                return 7;
            case 0x30:
                return pause;
            case 0x38:
                return source;
            case 0x3C:
                return raw;
            case 0x40:
                return enabled;
            case 0x44:
                return forced;
            case 0x48:
                return raw & enabled | forced;
            default:
                return 0;
        }
    }

    private protected override void Store(uint offset, uint value)
    {
        switch (offset)
        {
            case 0x00:
                counter.Value = (ulong)value << 32 | writtenLow;
                break;
            case 0x04:
                writtenLow = value;
                break;
            case >= 0x10 and < 0x20:
                alarms[(offset - 0x10) / 4] = value;
                armed |= 1u << (int)((offset - 0x10) / 4);
                break;
            case 0x20:
                armed &= ~value;
                break;
            case 0x30:
                pause = value & 1;
                break;
            case 0x38:
                source = value & 1;
                break;
            case 0x3C:
                raw &= ~value;
                break;
            case 0x40:
                enabled = value & AlarmMask;
                break;
            case 0x44:
                forced = value & AlarmMask;
                break;
        }

        UpdateRate();
    }

    private protected override uint Peek(uint offset) => offset is 0x0C or 0x20 or 0x3C ? 0 : Load(offset);

    private void UpdateRate()
    {
        counter.SetRate(pause != 0 || !Chip.Clocks.IsClocked(clockBit) ? 0 : source != 0 ? Chip.Clocks.System : Chip.Clocks.Tick(generator));
        Arm();
    }

    /// <summary>An alarm comes when the lower half of the counter becomes equal to it, which is up to 2^32 counts away.</summary>
    private void Arm()
    {
        for (int i = 0; i < AlarmCount; i++)
        {
            due[i]?.Cancel();
            due[i] = null;
            interrupts[i].IsHigh = ((raw & enabled | forced) >> i & 1) != 0;
            if ((armed >> i & 1) == 0)
                continue;
            ulong now = counter.Value;
            ulong at = now + (uint)(alarms[i] - (uint)now);
            int index = i;
            if (counter.CycleOf(at) is { } cycle)
                due[i] = Clock.Schedule(cycle, () => Fire(index));
        }
    }

    private void Fire(int index)
    {
        armed &= ~(1u << index);
        raw |= 1u << index;
        Arm();
    }
}

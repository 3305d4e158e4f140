namespace Flint.Sim.Peripherals.Espressif;

/// <summary>
/// Two counters of 52 bits at 16 MHz, and three alarms, each at a moment or again and again (ESP32-C3 Technical Reference Manual, System Timer). A counter is
/// read by asking for its value first.
/// </summary>
public sealed class Esp32SystemTimer : IBusDevice, ISignalSource, IResettable
{
    private const ulong Frequency = 16_000_000;
    private const ulong Mask = (1ul << 52) - 1;
    private const int TargetCount = 3;
    private const uint ValueValid = 1 << 29;
    private const uint Update = 1 << 30;
    private const uint PeriodMode = 1 << 30;
    private const uint ReadsUnit1 = 1u << 31;
    private const ulong InterruptEnable = 0x64;

    private readonly Clock clock;
    private readonly RegisterFile registers = new(new(0x00, 0x4600_0000, uint.MaxValue), new(InterruptEnable, 0, 7), new(0xFC, 0x0200_6171, 0));
    private readonly ulong[] offsets = new ulong[2];
    private readonly ulong[] latched = new ulong[2];
    private readonly Signal[] interrupts = [new(), new(), new()];
    private readonly ulong[] targets = new ulong[TargetCount];
    private readonly ClockEvent?[] due = new ClockEvent?[TargetCount];
    private uint raw;

    public Esp32SystemTimer(Clock clock)
    {
        this.clock = clock;
        foreach (ulong load in (ReadOnlySpan<ulong>)[0x0C, 0x14])
        {
            registers.Add(load, 0, 0xF_FFFF);
            registers.Add(load + 4, 0);
        }

        for (ulong i = 0; i < TargetCount; i++)
        {
            registers.Add(0x1C + 8 * i, 0, 0xF_FFFF);
            registers.Add(0x20 + 8 * i, 0);
            registers.Add(0x34 + 4 * i, 0, 0xC3FF_FFFF);
        }
    }

    public Signal? Output(string? name, int number) => number is >= 0 and < TargetCount ? interrupts[number] : null;

    public ulong Read(ulong offset, int size) => offset switch
    {
        0x04 or 0x08 => ValueValid,
        0x40 => latched[0] >> 32,
        0x44 => (uint)latched[0],
        0x48 => latched[1] >> 32,
        0x4C => (uint)latched[1],
        0x68 => raw,
        0x70 => raw & registers[InterruptEnable],
        _ => registers[offset],
    };

    public void Write(ulong offset, int size, ulong value)
    {
        var word = (uint)value;
        registers.Store(offset, word);
        switch (offset)
        {
            case 0x04 or 0x08 when (word & Update) != 0:
                int unit = offset == 0x04 ? 0 : 1;
                latched[unit] = Count(unit);
                break;
            case 0x00:
                for (int i = 0; i < TargetCount; i++)
                    Arm(i);
                break;
            case 0x50 or 0x54 or 0x58:
                Load((int)(offset - 0x50) / 4);
                break;
            case 0x5C or 0x60:
                int loaded = offset == 0x5C ? 0 : 1;
                ulong start = 0x0C + 8 * (ulong)loaded;
                offsets[loaded] = ((ulong)registers[start] << 32 | registers[start + 4]) - clock.Ticks(Frequency);
                break;
            case 0x68:
                raw = word & 7;
                break;
            case 0x6C:
                raw &= ~word;
                break;
        }

        Refresh();
    }

    public void Reset()
    {
        registers.Reset();
        raw = 0;
        for (int i = 0; i < TargetCount; i++)
        {
            targets[i] = 0;
            Arm(i);
        }

        for (int unit = 0; unit < offsets.Length; unit++)
            offsets[unit] = 0 - clock.Ticks(Frequency);
        Refresh();
    }

    private ulong Count(int unit) => clock.Ticks(Frequency) + offsets[unit] & Mask;

    private uint Configuration(int target) => registers[0x34 + 4 * (ulong)target];

    private int UnitOf(int target) => (Configuration(target) & ReadsUnit1) != 0 ? 1 : 0;

    private bool IsOn(int target) => (registers[0x00] >> (24 - target) & 1) != 0;

    /// <summary>Takes over what was written for a target, which begins a period anew.</summary>
    private void Load(int target)
    {
        ulong start = 0x1C + 8 * (ulong)target;
        targets[target] = (Configuration(target) & PeriodMode) != 0
            ? Count(UnitOf(target)) + (Configuration(target) & 0x3FF_FFFF)
            : (ulong)registers[start] << 32 | registers[start + 4];
        Arm(target);
    }

    private void Arm(int target)
    {
        due[target]?.Cancel();
        due[target] = null;
        if (!IsOn(target))
            return;
        ulong now = Count(UnitOf(target));
        // A moment that has passed alarms at once.
        ulong at = targets[target] <= now ? clock.Now : clock.CycleOf(targets[target] - offsets[UnitOf(target)] & Mask, Frequency);
        if (at != ulong.MaxValue)
            due[target] = clock.Schedule(Math.Max(at, clock.Now + 1), () => Fire(target));
    }

    private void Fire(int target)
    {
        due[target] = null;
        raw |= 1u << target;
        ulong period = Configuration(target) & 0x3FF_FFFF;
        if ((Configuration(target) & PeriodMode) != 0 && period > 0)
        {
            targets[target] += period;
            Arm(target);
        }

        Refresh();
    }

    private void Refresh()
    {
        for (int i = 0; i < TargetCount; i++)
            interrupts[i].IsHigh = (raw & registers[InterruptEnable] & 1u << i) != 0;
    }
}

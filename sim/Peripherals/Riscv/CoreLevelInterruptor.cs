using Flint.Sim.Riscv;

namespace Flint.Sim.Peripherals.Riscv;

/// <summary>
/// SiFive's CLINT: the software interrupt, output 0, and the timer, output 1, of one hart (SiFive FE310-G002 Manual, Core-Local Interruptor).
/// </summary>
public sealed class CoreLevelInterruptor : IBusDevice, ISignalSource
{
    private readonly Clock clock;
    private readonly ulong frequency;
    private readonly Signal software = new();
    private readonly Signal timerOutput = new();
    private ulong offset;
    private ulong compare = ulong.MaxValue;
    private ClockEvent? timer;

    /// <param name="frequency">Of mtime, in Hz.</param>
    public CoreLevelInterruptor(Clock clock, Hart hart, ulong frequency)
    {
        this.clock = clock;
        this.frequency = frequency;
        hart.Csrs.Time = () => Time;
    }

    /// <summary>mtime.</summary>
    public ulong Time => clock.Ticks(frequency) + offset;

    public Signal? Output(string? name, int number) => number switch
    {
        0 => software,
        1 => timerOutput,
        _ => null,
    };

    public ulong Read(ulong offset, int size) => offset switch
    {
        0x0 => software.IsHigh ? 1UL : 0,
        >= 0x4000 and < 0x4008 => Part(compare, offset, size),
        >= 0xBFF8 and < 0xC000 => Part(Time, offset, size),
        _ => 0,
    };

    public void Write(ulong offset, int size, ulong value)
    {
        switch (offset)
        {
            case 0x0:
                software.IsHigh = (value & 1) != 0;
                break;
            case >= 0x4000 and < 0x4008:
                compare = Replace(compare, offset, size, value);
                Arm();
                break;
            case >= 0xBFF8 and < 0xC000:
                this.offset += Replace(Time, offset, size, value) - Time;
                Arm();
                break;
        }
    }

    private void Arm()
    {
        timer?.Cancel();
        timer = null;
        bool isDue = Time >= compare;
        timerOutput.IsHigh = isDue;
        if (isDue)
            return;
        ulong at = clock.CycleOf(compare - offset, frequency);
        if (at != ulong.MaxValue)
            timer = clock.Schedule(at, Arm);
    }

    private static ulong Part(ulong value, ulong offset, int size)
    {
        ulong shifted = value >> (int)(8 * (offset & 7));
        return size == 8 ? shifted : shifted & ((1UL << (8 * size)) - 1);
    }

    private static ulong Replace(ulong old, ulong offset, int size, ulong value)
    {
        var shift = (int)(8 * (offset & 7));
        ulong mask = size == 8 ? ulong.MaxValue : ((1UL << (8 * size)) - 1) << shift;
        return old & ~mask | value << shift & mask;
    }
}

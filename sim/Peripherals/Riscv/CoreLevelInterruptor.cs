using Flint.Sim.Riscv;

namespace Flint.Sim.Peripherals.Riscv;

/// <summary>
/// SiFive's CLINT: the software interrupt, output 0, and the timer, output 1, of one hart (SiFive FE310-G002 Manual, Core-Local Interruptor).
/// </summary>
public sealed class CoreLevelInterruptor : IBusDevice, IResettable, ISignalSource
{
    private readonly Comparator comparator;
    private readonly Signal software = new();

    /// <param name="frequency">Of mtime, in Hz.</param>
    public CoreLevelInterruptor(Clock clock, Hart hart, ulong frequency)
    {
        comparator = new Comparator(clock, new ClockSignal(frequency));
        hart.Csrs.Time = () => Time;
    }

    /// <summary>mtime.</summary>
    public ulong Time => comparator.Time;

    /// <summary>The timer goes on, and has no value after reset that it is compared with.</summary>
    public void Reset() => software.IsHigh = false;

    public Signal? Output(string? name, int number) => number switch
    {
        0 => software,
        1 => comparator.Output,
        _ => null,
    };

    public ulong Read(ulong offset, int size) => offset switch
    {
        0x0 => software.IsHigh ? 1UL : 0,
        >= 0x4000 and < 0x4008 => comparator.ReadCompare(offset, size),
        >= 0xBFF8 and < 0xC000 => comparator.ReadTime(offset, size),
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
                comparator.WriteCompare(offset, size, value);
                break;
            case >= 0xBFF8 and < 0xC000:
                comparator.WriteTime(offset, size, value);
                break;
        }
    }
}

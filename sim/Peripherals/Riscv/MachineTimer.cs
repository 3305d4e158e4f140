using Flint.Sim.Riscv;

namespace Flint.Sim.Peripherals.Riscv;

/// <summary>mtime and, 8 bytes above it, mtimecmp, with the timer interrupt as output (RISC-V Privileged Architecture, Machine Timer Registers).</summary>
public sealed class MachineTimer : IBusDevice, ISignalSource
{
    private readonly Comparator comparator;

    /// <param name="input">What mtime counts.</param>
    public MachineTimer(Clock clock, Hart hart, ClockSignal input)
    {
        comparator = new Comparator(clock, input);
        hart.Csrs.Time = () => comparator.Time;
    }

    public Signal? Output(string? name, int number) => comparator.Output;

    public ulong Read(ulong offset, int size) => offset switch
    {
        < 0x8 => comparator.ReadTime(offset, size),
        < 0x10 => comparator.ReadCompare(offset, size),
        _ => 0,
    };

    public void Write(ulong offset, int size, ulong value)
    {
        if (offset < 0x8)
            comparator.WriteTime(offset, size, value);
        else if (offset < 0x10)
            comparator.WriteCompare(offset, size, value);
    }
}

namespace Flint.Sim.Riscv;

/// <summary>What most instructions end with: a result in rd, and control that goes on behind them.</summary>
internal static unsafe class Results
{
    public static bool Set(Hart hart, Instruction* i, ulong value)
    {
        hart.X[i->Rd] = value;
        return true;
    }

    public static bool Set(Hart hart, Instruction* i, long value) => Set(hart, i, (ulong)value);

    /// <summary>A result of 32 bits as a register holds it, on any hart.</summary>
    public static ulong Word(uint value) => (ulong)(int)value;
}

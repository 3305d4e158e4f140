namespace Flint.Sim.Riscv;

/// <summary>All instructions of 32 bits that the simulator knows, a row each.</summary>
internal static unsafe class InstructionSet
{
    /// <summary>The row of what is no instruction; index 0.</summary>
    public static readonly Encoding Illegal =
        new("illegal", "................................", Format.None, Extensions.None, &TrapAsIllegal);

    public static readonly Encoding[] Encodings =
    [
        Illegal,
        .. IntegerInstructions.Rows,
        .. MemoryInstructions.Rows,
        .. ControlInstructions.Rows,
        .. SystemInstructions.Rows,
        .. MultiplyInstructions.Rows,
        .. AtomicInstructions.Rows,
        .. BitInstructions.Rows,
        .. FloatInstructions.Rows,
        .. FloatMemoryInstructions.Rows,
        .. PushPopInstructions.Rows,
    ];

    private static bool TrapAsIllegal(Hart hart, Instruction* i) => hart.Trap(i, TrapCause.IllegalInstruction, 0);
}

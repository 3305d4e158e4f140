namespace Flint.Sim.Riscv;

/// <summary>One decoded instruction, as a block holds it.</summary>
internal unsafe struct Instruction
{
    /// <summary>
    /// Does what the instruction does. True to go on behind it; false when control went elsewhere, in a way that the hart's state tells: a trap was
    /// taken, or something changed that must be looked at before the next instruction.
    /// </summary>
    public delegate*<Hart, Instruction*, bool> Execute;

    public ulong Address;

    /// <summary>Sign-extended; for jumps and branches the target's address.</summary>
    public long Immediate;

    /// <summary><see cref="Hart.Sink"/> when the result is discarded.</summary>
    public byte Rd;

    public byte Rs1;

    public byte Rs2;

    /// <summary>The third operand of a fused multiplication and addition.</summary>
    public byte Rs3;

    /// <summary>In bytes, 2 or 4.</summary>
    public byte Length;

    /// <summary>Index into <see cref="InstructionSet.Encodings"/>.</summary>
    public ushort Encoding;

    /// <summary>Which half of a wide operation, which rounding, which list of registers: what no other field says.</summary>
    public ushort Detail;

    /// <summary>Whether it has to be looked where the stack pointer is after it.</summary>
    public bool MovesStack;

    public readonly ulong Next => Address + Length;
}

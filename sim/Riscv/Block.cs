using System.Runtime.CompilerServices;

namespace Flint.Sim.Riscv;

/// <summary>Decoded instructions that run one after the other: only the last may go elsewhere, but for traps.</summary>
internal sealed unsafe class Block
{
    private readonly Instruction[] instructions;

    public Block(ReadOnlySpan<Instruction> decoded)
    {
        instructions = GC.AllocateUninitializedArray<Instruction>(decoded.Length, pinned: true);
        decoded.CopyTo(instructions);
        First = (Instruction*)Unsafe.AsPointer(ref instructions[0]);
    }

    public Instruction* First { get; }

    public int Count => instructions.Length;
}

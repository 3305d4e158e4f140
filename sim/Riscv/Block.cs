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

    public ulong Address => First->Address;

    public int Count => instructions.Length;

    /// <summary>How often the interpreter has run it.</summary>
    public int Heat { get; set; }

    /// <summary>How often its translation could not do its first instruction.</summary>
    public int Failures { get; set; }

    /// <summary>What it was translated with, or null.</summary>
    public Region? Region { get; set; }

    /// <summary>Where it is in its region.</summary>
    public int EntryNumber { get; set; }

    /// <summary>How many of its instructions may be executed, and for which state of memory protection that is known.</summary>
    public (long Key, int Count) Executable { get; set; } = (-1, 0);
}

namespace Flint.Sim.Riscv;

/// <summary>What translated code takes from the hart, and what it gives back.</summary>
internal unsafe struct TranslationFrame
{
    /// <summary>Registers x0 to x31.</summary>
    public ulong* Registers;

    /// <summary>Memory that loads and stores reach directly: where it is, its first address, and the last offset that 8 bytes have.</summary>
    public nint Window;
    public ulong WindowStart;
    public ulong WindowLimit;

    /// <summary>As <see cref="Window"/>, for loads only.</summary>
    public nint ReadWindow;
    public ulong ReadStart;
    public ulong ReadLimit;

    /// <summary>Instructions that may still run.</summary>
    public long Remaining;

    /// <summary>Where to go on.</summary>
    public ulong Pc;
}

/// <summary>Runs from one of a region's blocks on, until something comes that only the interpreter does.</summary>
/// <param name="entry">The number of the block in the region.</param>
internal unsafe delegate void TranslatedCode(Hart hart, TranslationFrame* frame, int entry);

/// <summary>Blocks that were translated together.</summary>
internal sealed class Region(Block[] blocks, TranslatedCode code)
{
    /// <summary>They hold the instructions that the code refers to.</summary>
    public Block[] Blocks => blocks;

    public TranslatedCode Code => code;

    /// <summary>For which state of memory protection all blocks are known to be executable.</summary>
    public long AllowedBy { get; set; } = -1;
}

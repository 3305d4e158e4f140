using System.Runtime.CompilerServices;

namespace Flint.Sim.Riscv;

/// <summary>Runs translated code where there is some, and has what runs often translated.</summary>
public sealed unsafe partial class Hart
{
    /// <summary>What a block has to have run to be translated with a hot one, as a part of <see cref="HotCount"/>.</summary>
    private const int WarmPart = 20;

    /// <summary>After so many entries that did nothing, a block is left to the interpreter.</summary>
    private const int MostFailures = 64;

    private readonly TranslationFrame[] frames = GC.AllocateArray<TranslationFrame>(1, pinned: true);
    private readonly Translator translator;

    /// <summary>Whether blocks that run often are translated. What a program does is the same, but for the time that it takes.</summary>
    public bool TranslatesCode { get; set; } = true;

    /// <summary>How often a block runs before it is translated, which takes as long as some hundred thousand of its instructions.</summary>
    internal int HotCount { get; set; } = 2000;

    /// <summary>How many of the instructions that were completed ran as translated code.</summary>
    public ulong TranslatedInstructions { get; private set; }

    private TranslationFrame* Frame => (TranslationFrame*)Unsafe.AsPointer(ref frames[0]);

    /// <returns>False when the interpreter has to go on.</returns>
    private bool TryRunTranslated(Block block, ulong budget)
    {
        if (block.Region is null && !IsWorthTranslating(block) || budget < (ulong)block.Count || !IsExecutable(block.Region!))
            return false;
        long remaining = (long)Math.Min(budget, long.MaxValue);
        TranslationFrame* frame = Frame;
        frame->Remaining = remaining;
        block.Region!.Code(this, frame, block.EntryNumber);
        if (frame->Remaining == remaining)
        {
            // The first instruction is one for the interpreter.
            if (++block.Failures == MostFailures)
                block.Region = null;
            return false;
        }

        Retired += (ulong)(remaining - frame->Remaining);
        TranslatedInstructions += (ulong)(remaining - frame->Remaining);
        Pc = frame->Pc;
        return true;
    }

    private bool IsWorthTranslating(Block block)
    {
        if (!TranslatesCode || windowLength < 8 || block.Failures >= MostFailures || Breakpoints.Contains(block.Address) || ++block.Heat < HotCount)
            return false;
        translator.Translate(block, HotCount / WarmPart);
        return true;
    }

    private bool IsExecutable(Region region)
    {
        if (!TranslatesCode || windowLength < 8)
            return false;
        long key = ProtectionKey;
        if (region.AllowedBy == key)
            return true;
        if (!Array.TrueForAll(region.Blocks, block => ExecutableCount(block) == block.Count))
            return false;
        region.AllowedBy = key;
        return true;
    }

    /// <summary>One number for each state in which the same code is executable.</summary>
    private long ProtectionKey => Csrs.Protection.Version << 2 | (long)Privilege;
}

using Flint.Targets;

namespace Flint.Compiler.Escape;

/// <summary>Which objects may be on the stack, of those that do not outlive their function.</summary>
internal sealed class StackPlacement
{
    private const int MostObjectBytes = 256;
    private const int MostFrameBytes = 512;

    /// <summary>In bytes, what the heap aligns objects to.</summary>
    private const int HeapAlignment = 8;

    /// <param name="stack">The size of the smallest stack that functions run on, in bytes.</param>
    public StackPlacement(Target target, int stack)
    {
        // Boards with little RAM have little of it as stack, and a frame takes its objects' memory whether they are made or not.
        LargestObject = Math.Min(MostObjectBytes, stack / 16);
        LargestFrame = Math.Min(MostFrameBytes, stack / 8);
        Alignment = target.Core.Abi.EndsWith('e') ? target.Core.PointerSize : HeapAlignment;
    }

    /// <summary>In bytes.</summary>
    public int LargestObject { get; }

    /// <summary>In bytes, of all objects in one frame.</summary>
    public int LargestFrame { get; }

    /// <summary>In bytes, of objects on the stack: no more than the calling convention gives for nothing.</summary>
    public int Alignment { get; }

    /// <summary>What speaks against putting an object on the stack, null when nothing does.</summary>
    public EscapeReason? ReasonAgainst(FunctionAnalysis function, MemoryObject item)
    {
        IrInstruction site = item.Site!;
        if (!site.Metadata.ContainsKey(IrMetadata.Type))
            return Because(EscapeKind.TypeUnknown);
        if (Allocators.SizeOf(site) is not { } size)
            return Because(EscapeKind.SizeUnknown);
        if (size > LargestObject)
            return Because(EscapeKind.TooLarge);
        if (!LoopLiveness.IsDeadBefore(function, item))
            return Because(EscapeKind.LiveInLoop);
        int total = function.Allocations.TakeWhile(other => other != item).Where(other => !other.HasEscaped).Sum(other => Allocators.SizeOf(other.Site!) ?? 0);
        return total + size > LargestFrame ? Because(EscapeKind.FrameFull) : null;

        EscapeReason Because(EscapeKind kind) => new(kind, function.Function, site);
    }
}

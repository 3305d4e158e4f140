using Flint.Compiler.Analysis;

namespace Flint.Compiler.Escape;

/// <summary>The stage between two runs of LLVM's optimiser: the first has inlined, the second makes use of what this one puts on the stack.</summary>
internal static class StackAllocation
{
    /// <param name="simplified">The module as the first run leaves it, with <see cref="Allocators.MakeOpaque"/> before it.</param>
    /// <param name="program">What the module was made from.</param>
    public static StackAllocationResult Run(string simplified, Program program)
    {
        IrModule module = IrReader.Read(simplified, program.Context.PointerSize, program.HasVirtualDelegates);
        int folded = KnownLengths.Fold(module, program);
        EscapeAnalysis analysis = EscapeAnalysis.Of(module, new StackPlacement(program.Target, program.SmallestStack));
        (string text, int count) = StackRewriter.Rewrite(analysis);
        return new StackAllocationResult(Allocators.MakePlain(text), count + folded > 0, analysis);
    }
}

/// <param name="Module">The module with the objects on the stack.</param>
/// <param name="IsChanged">Whether that is another than what LLVM made.</param>
internal sealed record StackAllocationResult(string Module, bool IsChanged, EscapeAnalysis Analysis);

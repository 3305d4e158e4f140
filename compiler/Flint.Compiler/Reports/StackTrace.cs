using System.Collections.Immutable;
using Flint.Compiler.Reports.Unwinding;

namespace Flint.Compiler.Reports;

/// <summary>The calls that led to an error, as .NET shows them: without what the runtime does to report it.</summary>
internal static class StackTrace
{
    private static readonly string[] s_reporting =
        ["Flint.Runtime.Trap.", "Flint.Runtime.Unwinder.", "Flint.Runtime.Panic.", "System.ThrowHelper.", Llvm.EntryPoint.ReportSymbol, "flint_raise_"];

    private static readonly string[] s_hidden = ["Flint.Runtime.", "flint_"];

    /// <param name="check">The check that failed, if it was one.</param>
    /// <returns>The frames, and whether those further out are missing.</returns>
    public static (ImmutableArray<StackFrame> Frames, bool IsCut) Of(ObjectFile image, CoreDump core, ErrorLine line, TrapRecord? check, Symbolizer symbolizer)
    {
        StackWalk walk = StackWalker.Run(image, core, line);
        ulong failed = line.Cause is null ? line.Address - 1 : line.Address;
        int start = walk.Addresses.IndexOf(failed);
        ImmutableArray<ImmutableArray<StackFrame>> found = symbolizer.Frames(start < 0 ? walk.Addresses : walk.Addresses[start..]);
        IEnumerable<StackFrame> frames = found.SelectMany(place => place);
        if (start < 0)
            frames = frames.SkipWhile(frame => !IsAnyOf(s_reporting, frame));
        StackFrame[] shown = [.. frames.SkipWhile(frame => IsAnyOf(s_reporting, frame)).Where(frame => !IsHidden(frame))];
        if (check is not null && start >= 0)
            shown = WithCheck(shown, check);
        return ([.. shown], !walk.IsWhole);
    }

    /// <summary>LLVM merges equal code of different lines; the record of the check knows its own.</summary>
    private static StackFrame[] WithCheck(StackFrame[] frames, TrapRecord check)
    {
        var exact = new StackFrame(check.Method, check.File, check.Line);
        return frames is [var first, ..] && first.Method == check.Method ? [exact, .. frames[1..]] : [exact, .. frames];
    }

    /// <summary>The runtime's own, and what the compiler makes between methods.</summary>
    private static bool IsHidden(StackFrame frame) => frame.File == Llvm.DebugInfo.OwnFile || IsAnyOf(s_hidden, frame);

    private static bool IsAnyOf(string[] beginnings, StackFrame frame) =>
        Array.Exists(beginnings, beginning => frame.Method.StartsWith(beginning, StringComparison.Ordinal));
}

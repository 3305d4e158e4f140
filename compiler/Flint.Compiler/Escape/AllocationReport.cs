using System.Collections.Immutable;
using Flint.Compiler.Analysis;
using Flint.Compiler.Reports;

namespace Flint.Compiler.Escape;

/// <summary>Says of each allocation that stays on the heap where it is and why.</summary>
internal sealed class AllocationReport
{
    /// <summary>A reason goes through so many calls before the rest is left out.</summary>
    private const int MostSteps = 4;

    private readonly EscapeAnalysis _analysis;
    private readonly IrNames _names;
    private readonly IrLocations _locations;

    private AllocationReport(EscapeAnalysis analysis, Program program)
    {
        _analysis = analysis;
        _names = new IrNames(analysis.Module, program);
        _locations = new IrLocations(analysis.Module);
    }

    /// <summary>The app's own first, then by file, line and text; one that inlining has copied is there once.</summary>
    /// <param name="remaining">The numbers of the sites that are still there after optimisation.</param>
    public static ImmutableArray<StayingAllocation> Of(EscapeAnalysis analysis, Program program, IReadOnlySet<int> remaining)
    {
        var report = new AllocationReport(analysis, program);
        return
        [
            .. StayingSites.Of(analysis)
                .Where((_, number) => remaining.Contains(number))
                .Select(site => report.Describe(site.Function, site.Object))
                .Distinct()
                .OrderByDescending(allocation => allocation.IsInApp)
                .ThenByDescending(allocation => allocation.File is not null)
                .ThenBy(allocation => allocation.File, StringComparer.Ordinal)
                .ThenBy(allocation => allocation.Line)
                .ThenBy(allocation => allocation.ToString(), StringComparer.Ordinal),
        ];
    }

    private StayingAllocation Describe(FunctionAnalysis function, MemoryObject item)
    {
        (string File, int Line)? location = _locations.Of(item.Site!);
        string method = _names.Function(function.Function.Name);
        string reason = Text(item.Reason!, item.Site!, MostSteps);
        return new StayingAllocation(
            location?.File,
            location?.Line ?? 0,
            method,
            _names.Type(item.Site!),
            _names.Method(function.Function.Name)?.Chain() ?? "",
            location is null && reason == $"returned by {method}" ? "returned to its caller" : reason);
    }

    private string Text(EscapeReason reason, IrInstruction? site, int steps) => reason.Kind switch
    {
        EscapeKind.Stored => Stored(reason.At),
        EscapeKind.StoredInObject => StoredInObject(reason, steps),
        EscapeKind.Returned => $"returned by {_names.Function(reason.Function.Name)}",
        EscapeKind.Passed => Passed(reason, steps),
        EscapeKind.PassedToUnknown => PassedToUnknown(reason),
        EscapeKind.TooComplex => $"{_names.Function(reason.Function.Name)} does too much with memory to be followed",
        EscapeKind.TypeUnknown => "it has a finalizer, or its type is not known before it runs",
        EscapeKind.SizeUnknown => "its size is not known before it runs",
        EscapeKind.TooLarge => $"its {Allocators.SizeOf(site!)} bytes are more than the {_analysis.Placement.LargestObject} that go on this board's stack",
        EscapeKind.FrameFull => $"{_names.Function(reason.Function.Name)} has {_analysis.Placement.LargestFrame} bytes of objects on the stack without it",
        EscapeKind.LiveInLoop => "made in a loop that can still reach the one from the round before",
        _ => throw new InvalidOperationException($"unknown reason {reason.Kind}"),
    };

    private string Stored(IrInstruction at)
    {
        if (at.IsCall)
            return "copied to memory that outlives the method";
        return _names.Field(at) switch
        {
            null => "stored in memory that outlives the method",
            "elements ptr" => "stored in an array that outlives the method",
            string field => $"stored in {field}",
        };
    }

    private string StoredInObject(EscapeReason reason, int steps)
    {
        MemoryObject holder = reason.Holder!;
        string field = _names.Field(reason.At) is { } name and not "elements ptr" ? name + " of " : "";
        string what = holder.Kind switch
        {
            MemoryKind.Allocation => $"{(field.Length > 0 ? "an object" : _names.Type(holder.Site!))}",
            MemoryKind.Stack => "a variable",
            _ => "what a parameter refers to",
        };
        if (steps == 0)
            return $"stored in {field}{what}";
        bool isItself = holder.Reason!.Kind is EscapeKind.TypeUnknown or EscapeKind.TooComplex or EscapeKind.SizeUnknown or EscapeKind.TooLarge or EscapeKind.FrameFull or EscapeKind.LiveInLoop;
        return isItself
            ? $"stored in {field}{what} that stays on the heap"
            : $"stored in {field}{what} that is {Text(holder.Reason!, holder.Site, steps - 1)}";
    }

    private string Passed(EscapeReason reason, int steps)
    {
        string callee = reason.Callee!;
        string name = _names.Function(callee);
        if (name.StartsWith("Flint.Runtime.", StringComparison.Ordinal) && name.Contains(".Throw(", StringComparison.Ordinal))
            return "thrown";
        if (steps == 0 || reason.Inner is null)
            return $"passed to {name}, which stores it";
        string? parameter = _analysis.Module.Find(callee) is { } function ? _names.Parameter(function, reason.Parameter) : null;
        string who = parameter is null ? "which lets it escape" : $"whose parameter {parameter} escapes";
        return $"passed to {name}, {who}: {Text(reason.Inner, null, steps - 1)}";
    }

    private string PassedToUnknown(EscapeReason reason) => reason.Callee switch
    {
        LoopLiveness.TryFrame => "kept for an exception handler",
        null => "used by an instruction that may keep it",
        ['@', ..] callee when _analysis.Module.Find(callee) is not null => $"passed to {_names.Function(callee)}, which does too much with memory to be followed",
        ['@', ..] callee => $"passed to {_names.Function(callee)}, which is not C#",
        _ => "passed to code that is only known when it runs",
    };
}

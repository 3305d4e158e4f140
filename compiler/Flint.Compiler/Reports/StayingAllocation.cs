namespace Flint.Compiler.Reports;

/// <summary>An allocation on the heap that is left in a program.</summary>
/// <param name="File">Relative to the app's folder; null where there is no debug information, as in the class library.</param>
/// <param name="Line">From 1; 0 without a file.</param>
/// <param name="Method">That the allocation is in, after inlining.</param>
/// <param name="Type">Of the object.</param>
/// <param name="Chain">Why the method is in the program, one step a line.</param>
/// <param name="Reason">Why the object cannot be on the stack.</param>
public sealed record StayingAllocation(string? File, int Line, string Method, string Type, string Chain, string Reason)
{
    /// <summary>Whether it is in the app's own code and not in Flint's or the class library's.</summary>
    public bool IsInApp => File is not null && !File.StartsWith("/_/", StringComparison.Ordinal);

    public string Place => File is null ? Method : $"{File}({Line})";

    /// <summary>The error of a build that must not allocate.</summary>
    public BuildErrorException ToError(string message, string? hint) =>
        new($"{message}: {Type}, {Reason}\n  in {Method}{Chain}", hint, File, Line);

    public override string ToString() => $"{Place}: allocation of {Type}: {Reason}";
}

namespace Flint.Compiler.Reports;

/// <summary>A line of a stack trace.</summary>
/// <param name="Method">As a stack trace shows it.</param>
/// <param name="File">Empty when not known.</param>
/// <param name="Line">1-based, 0 when not known.</param>
public sealed record StackFrame(string Method, string File, int Line)
{
    /// <summary>As .NET prints it: <c>   at Program.Main() in app.cs:line 12</c>.</summary>
    public override string ToString()
    {
        string place = File.Length == 0 ? "" : Line > 0 ? $" in {File}:line {Line}" : $" in {File}";
        return $"   at {Method}{place}";
    }
}

using Flint.Compiler.Reports;
using Flint.Sim;

namespace Flint.Cli;

/// <summary>What <c>flint run</c> prints of a simulator's diagnostic.</summary>
internal static class DiagnosticText
{
    /// <param name="frames">The methods that the instruction belongs to, innermost first.</param>
    /// <returns>A line that says what, then one for each method.</returns>
    public static string Of(Diagnostic diagnostic, IEnumerable<StackFrame> frames)
    {
        string subject = diagnostic.Subject.Length > 0 ? diagnostic.Subject + ": " : "";
        IEnumerable<string> places = frames.Select(frame => frame.ToString()).DefaultIfEmpty($"   at address 0x{diagnostic.Address:x8}");
        return string.Join('\n', places.Prepend($"warning: {subject}{diagnostic.Message}"));
    }
}

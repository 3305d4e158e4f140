using Flint.Sim;

namespace Flint.Testing;

/// <summary>Something that the firmware did which is almost surely a mistake, and of which silicon would say nothing.</summary>
/// <param name="Message">What happened.</param>
/// <param name="Location">Where: method, file and line as far as they are known.</param>
public sealed record BoardDiagnostic(DiagnosticKind Kind, string Message, string Location)
{
    public override string ToString() => $"{Message}, {Location}";
}

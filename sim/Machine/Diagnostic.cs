namespace Flint.Sim;

/// <summary>Something that a program did which is almost surely a mistake, and of which silicon would say nothing.</summary>
/// <param name="Kind">What for, so that a test can ask for it.</param>
/// <param name="Subject">The device that it is about by its name on the platform, or empty when it is about memory or the core.</param>
/// <param name="Message">One sentence without a full stop: what happened, with addresses.</param>
/// <param name="Address">Of the instruction that did it, or of the one that comes next when no instruction did.</param>
/// <param name="Cycle">When, as <see cref="Clock.Now"/> counts.</param>
public sealed record Diagnostic(DiagnosticKind Kind, string Subject, string Message, ulong Address, ulong Cycle);

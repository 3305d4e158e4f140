namespace Flint.Conformance;

/// <summary>What a program did, on a desktop or on a device.</summary>
/// <param name="Output">Of the console, with \n line ends.</param>
/// <param name="ExitCode">Main's result; not compared when an exception ended the program.</param>
/// <param name="Exception">Full name of the exception that ended it, or null.</param>
internal sealed record ProgramRun(string Output, int ExitCode, string? Exception);

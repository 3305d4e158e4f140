using Flint.Elf;

namespace Flint.Sim;

/// <summary>Where Main's end leads on boards that have nothing to tell it to: the code of the HAL's Idle.Exit, which sleeps for ever.</summary>
public static class ExitLoop
{
    private const string Source = "/_/hal/Idle.cs";

    /// <summary>Addresses of which the core comes to one when Main has returned; empty when the program cannot end, or has no line numbers.</summary>
    /// <exception cref="BuildErrorException">The image's line numbers cannot be read.</exception>
    public static IReadOnlyList<ulong> Addresses(LineTable lines) => [.. lines.Lines(Source).SelectMany(line => lines.Addresses(Source, line))];
}

namespace Flint.Differential;

/// <summary>What a program did, on a desktop or on a device.</summary>
/// <param name="Output">Of the console, with \n line ends.</param>
/// <param name="ExitCode">Main's result; not compared when an exception ended the program.</param>
/// <param name="Exception">Full name of the exception that ended it, or null.</param>
public sealed record ProgramRun(string Output, int ExitCode, string? Exception)
{
    /// <summary>Where a device's run first differs from a desktop's, in words; null when it does not.</summary>
    /// <remarks>Of the exit code a device has the lowest eight bits.</remarks>
    public static string? Difference(ProgramRun desktop, ProgramRun device)
    {
        string[] left = desktop.Output.Split('\n');
        string[] right = device.Output.Split('\n');
        for (int i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            string expected = i < left.Length ? left[i] : "(no line)";
            string actual = i < right.Length ? right[i] : "(no line)";
            if (expected != actual)
                return $"line {i + 1}:\n  desktop: {expected}\n  device:  {actual}\n  device ended with: {device.Exception ?? "exit code " + device.ExitCode}";
        }

        if (desktop.Exception != device.Exception)
            return $"desktop ended with {desktop.Exception ?? "no exception"}, device with {device.Exception ?? "none"}";
        return desktop.Exception is null && (desktop.ExitCode & 0xFF) != device.ExitCode
            ? $"exit code {desktop.ExitCode} on desktop, {device.ExitCode} on device"
            : null;
    }
}

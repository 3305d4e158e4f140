using System.Diagnostics;
using Flint.Targets;

namespace Flint.Cli.Flashing;

/// <summary>How one image gets onto one board on this machine.</summary>
/// <param name="Program">The program's path, or its name where it is not installed; null when the image is copied to a drive.</param>
/// <param name="Destination">The drive's folder; null when a program is run, or the drive is not there.</param>
internal sealed record FlashPlan(FlashMethod Method, string Image, string? Program, IReadOnlyList<string> Arguments, string? Destination)
{
    /// <summary>The first way whose program is installed or whose drive is there; when there is none, the first of all, which cannot be carried out.</summary>
    /// <param name="image">Writes the image of a kind, and gives its path.</param>
    public static FlashPlan Make(Target target, IReadOnlyList<FlashMethod> methods, string? port, Func<string, string> image)
    {
        FlashMethod method = methods.FirstOrDefault(IsPossible) ?? methods[0];
        string path = image(method.Image ?? target.Images[0]);
        IEnumerable<string> arguments = method.Arguments.Select(argument => argument
            .Replace("{image}", path, StringComparison.Ordinal)
            .Replace("{origin}", $"0x{target.Flash.Origin:X8}", StringComparison.Ordinal));
        if (port is not null)
            arguments = method.PortArguments.Select(argument => argument.Replace("{port}", port, StringComparison.Ordinal)).Concat(arguments);
        return new FlashPlan(
            method, path, method.Tool is null ? null : ProgramSearch.Find(method.Tool) ?? method.Tool, [.. arguments], method.Drive is null ? null : Drives.Find(method.Drive));
    }

    /// <summary>The command as it could be typed.</summary>
    public string Text => Method.Tool is { } tool
        ? string.Join(' ', new[] { tool }.Concat(Arguments).Select(Quoted))
        : $"cp {Quoted(Image)} {Quoted((Destination ?? Method.Drive!) + "/")}";

    /// <param name="log">Gets the command.</param>
    /// <exception cref="BuildErrorException">The program is missing, the drive is not there, or the program failed.</exception>
    public void Run(Target target, IReadOnlyList<FlashMethod> methods, TextWriter log)
    {
        if (!IsPossible(Method))
            throw Impossible(target, methods);
        log.WriteLine(Text);
        log.Flush();
        if (Program is null)
        {
            File.Copy(Image, Path.Combine(Destination!, Path.GetFileName(Image)), overwrite: true);
            return;
        }

        using Process process = Process.Start(new ProcessStartInfo(Program, Arguments) { UseShellExecute = false })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new BuildErrorException($"{Method.Tool} did not program {target.Name}: it ended with code {process.ExitCode}", Method.Connect);
    }

    private static BuildErrorException Impossible(Target target, IReadOnlyList<FlashMethod> methods)
    {
        string tools = string.Join(" or ", methods.Select(method => method.Name));
        IEnumerable<string> ways = methods.Select(method => method.Tool is null ? method.Connect : method.Install);
        return new BuildErrorException($"nothing is here to program {target.Name} with: it takes {tools}", string.Join("; or ", ways));
    }

    private static bool IsPossible(FlashMethod method) => method.Tool is { } tool ? ProgramSearch.Find(tool) is not null : Drives.Find(method.Drive!) is not null;

    private static string Quoted(string argument) => argument.Length > 0 && !argument.Any(letter => letter is ' ' or '"' or '\'') ? argument : $"'{argument}'";
}

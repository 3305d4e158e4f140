using System.Collections.Immutable;
using System.CommandLine;
using Flint.Svd;

namespace Flint.Cli.Commands;

/// <summary><c>flint svd</c>: a chip's registers as C#.</summary>
internal static class SvdCommand
{
    private static readonly Argument<string> file = new("file") { Description = "The chip's CMSIS-SVD file" };

    private static readonly Option<string> output = new("--output", "-o")
    {
        Description = "The folder to write to, one file for each type of peripheral",
        HelpName = "folder",
        Required = true,
    };

    private static readonly Option<string?> ns = new("--namespace")
    {
        Description = "The namespace of the types; Flint.Registers and the chip's name when left out",
        HelpName = "name",
    };

    private static readonly Option<string?> atomic = new("--atomic")
    {
        Description = "How single bits change so that no interrupt comes in between: amo (by atomic instructions), or the offsets of the aliases that set and clear, as in 0x2000,0x3000",
        HelpName = "amo|set,clear",
    };

    private static readonly Option<string[]> atomicRange = new("--atomic-range")
    {
        Description = "The addresses of peripherals for which --atomic holds, as in 0x40000000-0x4FFFFFFF; may be repeated. Default: all",
        HelpName = "first-last",
        DefaultValueFactory = _ => [],
    };

    public static Command Create()
    {
        var command = new Command("svd", "Turn a chip's CMSIS-SVD file into C#: registers and fields with their types") { file, output, ns, atomic, atomicRange };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string path = parsed.GetRequiredValue(file);
        if (!File.Exists(path))
            throw new BuildErrorException($"{path} does not exist", "give a CMSIS-SVD file");
        Atomicity? atomicity = parsed.GetValue(atomic) is { } alias ? Atomicity.Parse(alias, parsed.GetRequiredValue(atomicRange)) : null;
        Device device = DeviceReader.Read(path);
        ImmutableSortedDictionary<string, string> files =
            SourceWriter.Write(device, parsed.GetValue(ns) ?? $"Flint.Registers.{SourceWriter.TypeName(device.Name)}", Path.GetFileName(path), atomicity);
        string folder = parsed.GetRequiredValue(output);
        Directory.CreateDirectory(folder);
        foreach ((string name, string text) in files)
            File.WriteAllText(Path.Combine(folder, name), text);
        parsed.InvocationConfiguration.Output.WriteLine($"{device.Name}: {device.Peripherals.Length} peripherals in {files.Count} files in {folder}");
        return 0;
    }
}

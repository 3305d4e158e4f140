using System.CommandLine;
using Flint.Targets;

namespace Flint.Cli;

/// <summary>The options by which an app gets C code. Each command makes its own.</summary>
internal sealed class NativeOptions
{
    private readonly Option<string[]> files = new("--native")
    {
        Description = "A C source (.c), assembly (.S, .s), object (.o) or archive (.a) to link in; may be repeated. FlintNative in the project does the same",
        HelpName = "file",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> includes = new("--include", "-I")
    {
        Description = "A folder of C headers; may be repeated. FlintNativeIncludes in the project does the same",
        HelpName = "folder",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> defines = new("--define", "-D")
    {
        Description = "A macro for C, as in DEBUG or SIZE=8; may be repeated. FlintNativeDefines in the project does the same",
        HelpName = "name[=value]",
        DefaultValueFactory = _ => [],
    };

    public void AddTo(Command command)
    {
        command.Options.Add(files);
        command.Options.Add(includes);
        command.Options.Add(defines);
    }

    public NativeInputs Of(ParseResult parsed) => new(
        [.. parsed.GetRequiredValue(files).Select(Path.GetFullPath)],
        [.. parsed.GetRequiredValue(includes).Select(Path.GetFullPath)],
        [.. parsed.GetRequiredValue(defines)]);
}

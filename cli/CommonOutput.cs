using System.CommandLine;
using Flint.Compiler;

namespace Flint.Cli;

/// <summary>What several commands print.</summary>
internal static class CommonOutput
{
    /// <summary>On standard error: what clang says of the app's C sources.</summary>
    public static void WriteWarnings(ParseResult parsed, BuildResult build)
    {
        foreach (string warning in build.Warnings)
            parsed.InvocationConfiguration.Error.WriteLine(warning);
    }
}

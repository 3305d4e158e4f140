using System.CommandLine;
using System.CommandLine.Parsing;

namespace Flint.Cli;

/// <summary>One run of <c>flint</c>, from the words of the command line to the exit code.</summary>
public static class FlintCommand
{
    /// <returns>0 for success, 1 for a mistake of the user's, what Main returned for <c>flint run</c>.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        try
        {
            ParseResult parsed = CommandTree.Create().Parse(arguments);
            if (parsed.Errors.Count > 0 && arguments.Count > 0)
            {
                // Further ones are mostly what the first leads to.
                error.WriteLine($"error: {parsed.Errors[0].Message}");
                error.WriteLine($"  hint: {CommandPath(parsed.CommandResult)} --help");
                return 1;
            }
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        }
        catch (BuildErrorException mistake)
        {
            error.WriteLine(mistake);
            return 1;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A reader that has gone, a full disk, a file of another user: what the system says is all there is to say.
            error.WriteLine($"error: {failure.Message}");
            return 1;
        }
    }

    private static string CommandPath(CommandResult command)
    {
        string path = command.Command.Name;
        for (SymbolResult? parent = command.Parent; parent is CommandResult outer; parent = outer.Parent)
            path = $"{outer.Command.Name} {path}";
        return path;
    }
}

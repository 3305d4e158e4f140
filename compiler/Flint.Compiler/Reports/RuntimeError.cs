using System.Collections.Immutable;

namespace Flint.Compiler.Reports;

/// <summary>What stopped a program.</summary>
/// <param name="Exception">Full name of the exception's type, or null for a fault of the hardware.</param>
/// <param name="Message">The exception's, or what kind of fault it is; may be empty.</param>
/// <param name="Frames">Where, innermost method first; empty when that is not known.</param>
public sealed record RuntimeError(ulong Address, string? Exception, string Message, ImmutableArray<StackFrame> Frames)
{
    /// <summary>Whether the program ended itself by Environment.FailFast.</summary>
    public bool IsFailFast { get; init; }

    /// <summary>Whether the frames are not all, and what called the last is not known.</summary>
    public bool IsCut { get; init; }

    /// <summary>As .NET prints it, lines separated by <c>\n</c>.</summary>
    public override string ToString()
    {
        string message = Exception is null ? Message : Message.Length > 0 ? $"{Exception}: {Message}" : Exception;
        string first = IsFailFast ? $"Process terminated. {Message}" : Exception is null ? $"Fatal error. {message}" : $"Unhandled exception. {message}";
        IEnumerable<string> places = Frames.Select(frame => frame.ToString()).DefaultIfEmpty($"   at address 0x{Address:x8}");
        return string.Join('\n', [first, .. FrameRuns.Of([.. places]), .. IsCut ? (string[])["   (what called this is not known)"] : []]);
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Flint.Compiler.Link;

namespace Flint.Compiler.Reports;

/// <summary>Turns the line that a stopping program prints into what .NET prints: exception, method, file and line.</summary>
/// <param name="symbolizer">The path of llvm-symbolizer.</param>
public sealed partial class RuntimeErrorDecoder(ObjectFile image, string imagePath, string symbolizer)
{
    private const int Breakpoint = 3;
    private readonly TrapTable _traps = TrapTable.Read(image);

    /// <returns>What happened, or null when the line is ordinary output.</returns>
    public RuntimeError? Decode(string line)
    {
        Match match = Pattern().Match(line);
        if (!match.Success)
            return null;
        ulong address = ulong.Parse(match.Groups["pc"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        if (match.Groups["table"].Success)
        {
            ulong table = ulong.Parse(match.Groups["table"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            string message = match.Groups["message"].Value;
            return new RuntimeError(TypeAt(table), message, Place(address));
        }

        ulong cause = ulong.Parse(match.Groups["cause"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        if (cause == Breakpoint && _traps.Find(address) is { } record)
            return new RuntimeError(record.Exception, "", At(record.Method, record.File, record.Line));
        return new RuntimeError(null, CauseName(cause), Place(address));
    }

    [GeneratedRegex("^!(?<pc>[0-9a-f]{8,16}) (x (?<table>[0-9a-f]{8,16}) ?(?<message>.*)|(?<cause>[0-9a-f]{8,16}))$")]
    private static partial Regex Pattern();

    private static string At(string method, string file, int line) =>
        $"   at {method}{(file.Length > 0 ? $" in {file}" : "")}{(file.Length > 0 && line > 0 ? $":line {line}" : "")}";

    /// <summary>RISC-V privileged specification, table of machine cause values.</summary>
    private static string CauseName(ulong cause) => cause switch
    {
        0 => "misaligned jump",
        1 => "instruction access fault",
        2 => "illegal instruction",
        3 => "breakpoint",
        4 => "misaligned load",
        5 => "load access fault",
        6 => "misaligned store",
        7 => "store access fault",
        11 => "environment call",
        _ => $"cause {cause}",
    };

    private string TypeAt(ulong address)
    {
        const string Suffix = "::<MethodTable>";
        string? symbol = image.Symbols
            .FirstOrDefault(symbol => symbol.Value == address && symbol.Name.EndsWith(Suffix, StringComparison.Ordinal))?.Name;
        return symbol is null ? "an exception" : symbol[..^Suffix.Length];
    }

    private string Place(ulong address)
    {
        ToolResult result = ToolProcess.Run(
            symbolizer, [$"--obj={imagePath}", "--no-demangle", $"0x{address:x}"]);
        string[] lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length < 2 || lines[0] == "??")
            return $"   at 0x{address:x8}";
        Match place = PlacePattern().Match(lines[1]);
        string method = lines[0].Replace("::", ".", StringComparison.Ordinal);
        return place.Success && place.Groups["file"].Value != "??"
            ? At(method, place.Groups["file"].Value, int.Parse(place.Groups["line"].ValueSpan, CultureInfo.InvariantCulture))
            : At(method, "", 0);
    }

    [GeneratedRegex("^(?<file>.*):(?<line>[0-9]+):[0-9]+$")]
    private static partial Regex PlacePattern();
}

/// <summary>What stopped a program.</summary>
/// <param name="Exception">Full name of the exception's type, or null for a fault of the hardware.</param>
/// <param name="Message">The exception's, or what kind of fault it is; may be empty.</param>
/// <param name="Place">A line as in a stack trace: <c>   at Program.Main() in app.cs:line 12</c>.</param>
public sealed record RuntimeError(string? Exception, string Message, string Place)
{
    /// <summary>As .NET prints it.</summary>
    public override string ToString() => Exception is null
        ? $"Fault: {Message}\n{Place}"
        : $"Unhandled exception. {Exception}{(Message.Length > 0 ? ": " + Message : "")}\n{Place}";
}

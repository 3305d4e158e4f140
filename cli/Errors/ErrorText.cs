using Flint.Compiler.Link;

namespace Flint.Cli.Errors;

/// <summary>Turns a program's error line into the text that .NET would have printed.</summary>
internal sealed class ErrorText(ObjectFile image, Symbolizer symbolizer)
{
    private const ulong Breakpoint = 3;
    private const string MethodTableSuffix = "::<MethodTable>";
    private readonly IReadOnlyDictionary<ulong, TrapRecord> traps = TrapTable.Read(image);

    public string Of(ErrorLine line)
    {
        if (line.Cause is null)
        {
            string message = line.Message.Length > 0 ? ": " + line.Message : "";
            // What a throw would return to may be the next method's first instruction.
            return Text($"Unhandled exception. {TypeAt(line.MethodTable)}{message}", symbolizer.Frames(line.Address - 1), line.Address);
        }
        if (line.Cause == Breakpoint && traps.TryGetValue(line.Address, out TrapRecord? trap))
        {
            string message = StandardMessage(trap.Kind) is { } text ? ": " + text : "";
            return Text($"Unhandled exception. {trap.Kind}{message}", [new StackFrame(trap.Method, trap.File, trap.Line)], line.Address);
        }
        return Text($"Fatal error. {FaultName(line.Cause.Value)}", symbolizer.Frames(line.Address), line.Address);
    }

    private static string Text(string first, IReadOnlyList<StackFrame> frames, ulong address) =>
        string.Join('\n', frames.Select(frame => frame.ToString()).DefaultIfEmpty($"   at address 0x{address:x8}").Prepend(first));

    private string TypeAt(ulong methodTable)
    {
        string? symbol = image.Symbols
            .Where(symbol => symbol.Value == methodTable && symbol.Name.EndsWith(MethodTableSuffix, StringComparison.Ordinal))
            .Select(symbol => symbol.Name[..^MethodTableSuffix.Length])
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        return symbol ?? $"(an exception with the method table 0x{methodTable:x8})";
    }

    /// <summary>What .NET says of an exception that the runtime throws.</summary>
    private static string? StandardMessage(string type) => type switch
    {
        "System.ArrayTypeMismatchException" => "Attempted to access an element as a type incompatible with the array.",
        "System.DivideByZeroException" => "Attempted to divide by zero.",
        "System.IndexOutOfRangeException" => "Index was outside the bounds of the array.",
        "System.InvalidCastException" => "Specified cast is not valid.",
        "System.NullReferenceException" => "Object reference not set to an instance of an object.",
        "System.OutOfMemoryException" => "Insufficient memory to continue the execution of the program.",
        "System.OverflowException" => "Arithmetic operation resulted in an overflow.",
        _ => null,
    };

    /// <summary>The exception codes of mcause (RISC-V Privileged Architecture, table "Machine cause register values").</summary>
    private static string FaultName(ulong cause) => cause switch
    {
        0 => "Instruction address misaligned.",
        1 => "Instruction access fault.",
        2 => "Illegal instruction.",
        3 => "Breakpoint.",
        4 => "Load address misaligned.",
        5 => "Load access fault: an invalid address, or a stack overflow.",
        6 => "Store address misaligned.",
        7 => "Store access fault: an invalid address, or a stack overflow.",
        8 or 11 => "Environment call.",
        _ => $"Trap with mcause 0x{cause:x}.",
    };
}

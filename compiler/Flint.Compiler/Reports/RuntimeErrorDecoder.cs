using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Flint.Compiler.Reports;

/// <summary>Finds out what an error line of a program means.</summary>
/// <param name="symbolizer">The path of llvm-symbolizer, or null when it is not installed.</param>
public sealed class RuntimeErrorDecoder(ObjectFile image, string imagePath, string? symbolizer)
{
    private const ulong Breakpoint = 3;
    private const string StackOverflow = "System.StackOverflowException";
    private const string MethodTableSuffix = "::<MethodTable>";
    private readonly TrapTable _traps = TrapTable.Read(image);
    private readonly Symbolizer _symbolizer = new(symbolizer, imagePath);

    /// <param name="line">Without its line end.</param>
    /// <returns>What happened, or null when the line is ordinary output.</returns>
    public RuntimeError? Decode(string line) => ErrorLine.TryParse(line) is { } parsed ? Decode(parsed) : null;

    /// <param name="core">How the program left the machine, when that is known: it tells who called what failed.</param>
    public RuntimeError Decode(ErrorLine line, CoreDump? core = null)
    {
        TrapRecord? check = line.Cause is null or Breakpoint ? _traps.Find(line.Address) : null;
        (ImmutableArray<StackFrame> frames, bool isCut) = core is null
            ? (Innermost(line, check), false)
            : StackTrace.Of(image, core, line, check, _symbolizer);
        if (frames.IsEmpty)
            frames = Innermost(line, check);
        bool isFailFast = line is { Cause: null, MethodTable: 0 };
        string? type = isFailFast ? null
            : line.Cause is null ? TypeAt(line.MethodTable)
            : line.Cause == Llvm.EntryPoint.StackOverflowCause ? StackOverflow
            : check?.Exception;
        string message = line.Message.Length > 0 || isFailFast ? line.Message
            : type is not null ? StandardMessage(type)
            : FaultName(line.Cause!.Value);
        return new RuntimeError(line.Address, type, message, frames) { IsFailFast = isFailFast, IsCut = isCut };
    }

    /// <summary>What the line alone tells.</summary>
    private ImmutableArray<StackFrame> Innermost(ErrorLine line, TrapRecord? check) =>
        check is not null ? [new StackFrame(check.Method, check.File, check.Line)]
        : _symbolizer.Frames(Place(line));

    /// <summary>
    /// An instruction of what failed. A throw names one that asked for its own address, <c>auipc rd, 0</c>; the runtime names what it would return to, which may be the next method's
    /// first instruction.
    /// </summary>
    private ulong Place(ErrorLine line) => line.Cause is not null || AsksForItsAddress(line.Address) ? line.Address : line.Address - 1;

    private bool AsksForItsAddress(ulong address)
    {
        const uint OwnAddress = 0x17;
        const uint ButDestination = 0xFFFFF07F;
        ElfSegment? code = image.Segments.FirstOrDefault(segment => address >= segment.Address && address + sizeof(uint) <= segment.Address + (ulong)segment.Data.Length);
        return code is not null && (BinaryPrimitives.ReadUInt32LittleEndian(code.Data.Span[(int)(address - code.Address)..]) & ButDestination) == OwnAddress;
    }

    /// <summary>The methods that an instruction belongs to, innermost first; empty when that is not known.</summary>
    public ImmutableArray<StackFrame> FramesAt(ulong address) => _symbolizer.Frames(address);

    private string TypeAt(ulong methodTable) =>
        image.Symbols
            .Where(symbol => symbol.Value == methodTable && symbol.Name.EndsWith(MethodTableSuffix, StringComparison.Ordinal))
            .Select(symbol => symbol.Name[..^MethodTableSuffix.Length])
            .Order(StringComparer.Ordinal)
            .FirstOrDefault("an exception");

    /// <summary>What .NET says of an exception that the runtime itself throws.</summary>
    private static string StandardMessage(string type) => type switch
    {
        "System.ArgumentException" => "Delegate to an instance method cannot have null 'this'.",
        "System.ArrayTypeMismatchException" => "Attempted to access an element as a type incompatible with the array.",
        "System.DivideByZeroException" => "Attempted to divide by zero.",
        "System.IndexOutOfRangeException" => "Index was outside the bounds of the array.",
        "System.InvalidCastException" => "Specified cast is not valid.",
        "System.NullReferenceException" => "Object reference not set to an instance of an object.",
        "System.OutOfMemoryException" => "Insufficient memory to continue the execution of the program.",
        StackOverflow => "Operation caused a stack overflow.",
        "System.OverflowException" => "Arithmetic operation resulted in an overflow.",
        _ => "",
    };

    /// <summary>The exception codes of mcause: RISC-V Privileged Architecture, table of machine cause values.</summary>
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

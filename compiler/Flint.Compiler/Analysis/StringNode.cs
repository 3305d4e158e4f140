using System.Text;
using Flint.Compiler.Llvm;

namespace Flint.Compiler.Analysis;

/// <summary>A string literal in flash, laid out as corelib's String: method table, length, UTF-16 code units, NUL.</summary>
public sealed class StringNode : Node
{
    private const int LongestInSymbol = 32;
    private readonly string _value;

    internal StringNode(string value) => _value = value;

    public override string Symbol => "<string>::" + (_value.Length <= LongestInSymbol && IsNameable ? _value : Shortened());

    /// <summary>Whether all of the text reaches the symbol: LLVM's names have no NUL, and half a surrogate pair has no UTF-8.</summary>
    private bool IsNameable => !_value.Any(unit => unit == 0 || char.IsSurrogate(unit));

    public override void Expand(Program program) => program.RequireMethodTable(program.Context.WellKnown.String, this, "is a");

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        string table = facts.MethodTablesUsed ? MethodTableNode.ReferenceTo(facts.Context.WellKnown.String) : "null";
        string units = string.Join(", ", _value.Append('\0').Select(unit => $"i16 {(ushort)unit}"));
        output.Append(Reference).Append(" = internal constant { ptr, i32, [").Append(_value.Length + 1).Append(" x i16] } { ptr ")
            .Append(table).Append(", i32 ").Append(_value.Length).Append(", [").Append(_value.Length + 1).Append(" x i16] [").Append(units)
            .Append("] }, align ").Append(facts.Context.PointerSize).Append('\n');
    }

    /// <summary>Long and unusual literals are told apart by a hash of all their text.</summary>
    private string Shortened()
    {
        byte[] hash = System.Security.Cryptography.SHA256.HashData(Encoding.Unicode.GetBytes(_value));
        string start = new([.. _value.Take(LongestInSymbol).Select(unit => unit == 0 || char.IsSurrogate(unit) ? '.' : unit)]);
        return start + "…#" + Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }
}

using System.Globalization;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

public sealed partial class MethodImporter
{
    private void PushInt32(int value) => _stack.Push(Int32(value));

    private StackValue Int32(int value) =>
        new(StackKind.Int32, value.ToString(CultureInfo.InvariantCulture), "i32", _context.WellKnown.Int32) { Constant = value };

    private void PushBoolean(bool value) => PushInt32(value ? 1 : 0);

    private void PushInt64(long value) => _stack.Push(
        new StackValue(StackKind.Int64, value.ToString(CultureInfo.InvariantCulture), "i64", _context.WellKnown.Int64) { Constant = value });

    /// <summary>Floats are written by their bits: exact, and NaN payloads survive. LLVM wants a float as the double of the same value.</summary>
    private void PushFloat(StackKind kind, double value) => _stack.Push(FloatConstant(kind, value));

    private StackValue FloatConstant(StackKind kind, double value) => new(
        kind,
        "0x" + BitConverter.DoubleToUInt64Bits(value).ToString("X16", CultureInfo.InvariantCulture),
        kind == StackKind.Float32 ? "float" : "double",
        kind == StackKind.Float32 ? _context.WellKnown.Single : _context.WellKnown.Double);

    private void PushNull() => _stack.Push(new StackValue(StackKind.Reference, "null", "ptr", null));

    private void PushString(string value)
    {
        DefType type = _context.WellKnown.String;
        _stack.Push(new StackValue(StackKind.Reference, _program.RequireString(value, _node).Reference, "ptr", type)
        {
            IsNonNull = true,
            IsExact = true,
            Literal = value,
        });
    }

    /// <summary>An LLVM value of a given type for what IL treats as the same: integers of one width, native integers and pointers.</summary>
    private string Coerce(StackValue value, string type, StackKind kind)
    {
        if (value.LlvmType == type)
            return value.Operand;
        switch (value.LlvmType, type)
        {
            case (_, "ptr") when value.IsInteger:
                return value.Constant == 0 ? "null" : _code.EmitValue($"inttoptr {value.LlvmType} {value.Operand} to ptr");
            case ("ptr", "i32" or "i64") when value.Operand == "null":
                return "0";
            case ("ptr", "i32" or "i64"):
                {
                    string address = _code.EmitValue($"ptrtoint ptr {value.Operand} to {_types.NativeInt}");
                    return _types.NativeInt == type ? address : Resize(address, _types.NativeInt, type, isSigned: false);
                }

            case ("float", "double"):
                return _code.EmitValue($"fpext float {value.Operand} to double");
            case ("double", "float"):
                return _code.EmitValue($"fptrunc double {value.Operand} to float");
            case ("i1" or "i8" or "i16" or "i32" or "i64", "i8" or "i16" or "i32" or "i64"):
                return value.Constant is { } constant
                    ? Truncated(constant, type)
                    : Resize(value.Operand, value.LlvmType, type, isSigned: kind != StackKind.Struct);
            default:
                throw Unsupported($"a {value.LlvmType} where IL needs a {type}");
        }
    }

    private static string Truncated(long constant, string type) => (type switch
    {
        "i8" => (sbyte)constant,
        "i16" => (short)constant,
        "i32" => (int)constant,
        _ => constant,
    }).ToString(CultureInfo.InvariantCulture);

    private string Resize(string operand, string from, string to, bool isSigned)
    {
        int difference = Bits(from) - Bits(to);
        return difference == 0 ? operand
            : difference > 0 ? _code.EmitValue($"trunc {from} {operand} to {to}")
            : _code.EmitValue($"{(isSigned ? "sext" : "zext")} {from} {operand} to {to}");
    }

    private static int Bits(string integerType) => int.Parse(integerType.AsSpan(1), CultureInfo.InvariantCulture);
}

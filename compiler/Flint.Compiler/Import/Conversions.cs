using System.Reflection.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

public sealed partial class MethodImporter
{
    private void ImportConversion(ILOpCode opcode)
    {
        StackValue value = _stack.Pop();
        PrimitiveKind target = opcode switch
        {
            ILOpCode.Conv_i1 => PrimitiveKind.SByte,
            ILOpCode.Conv_u1 => PrimitiveKind.Byte,
            ILOpCode.Conv_i2 => PrimitiveKind.Int16,
            ILOpCode.Conv_u2 => PrimitiveKind.UInt16,
            ILOpCode.Conv_i4 => PrimitiveKind.Int32,
            ILOpCode.Conv_u4 => PrimitiveKind.UInt32,
            ILOpCode.Conv_i8 => PrimitiveKind.Int64,
            ILOpCode.Conv_u8 => PrimitiveKind.UInt64,
            ILOpCode.Conv_i => PrimitiveKind.IntPtr,
            ILOpCode.Conv_u => PrimitiveKind.UIntPtr,
            ILOpCode.Conv_r4 => PrimitiveKind.Single,
            _ => PrimitiveKind.Double,
        };
        if (opcode == ILOpCode.Conv_r_un)
            _stack.Push(UnsignedToFloat(value));
        else if (target.IsFloat())
            _stack.Push(ToFloat(value, target));
        else if (value.IsFloat)
            _stack.Push(FloatToInteger(value, target));
        else
            _stack.Push(ToInteger(value, target));
    }

    private StackValue ToFloat(StackValue value, PrimitiveKind target)
    {
        (StackKind kind, string type) = target == PrimitiveKind.Single ? (StackKind.Float32, "float") : (StackKind.Float64, "double");
        if (value.IsFloat)
            return new StackValue(kind, Coerce(value, type, kind), type, null);
        string source = IntegerType(value);
        return new StackValue(kind, _code.EmitValue($"sitofp {source} {Coerce(value, source, value.Kind)} to {type}"), type, null);
    }

    /// <summary>IL has no unsigned conversion to float32: compilers write <c>conv.r.un conv.r4</c>, which .NET takes as one conversion with one rounding.</summary>
    private StackValue UnsignedToFloat(StackValue value)
    {
        bool toSingle = new Metadata.ILReader(_body.Code, _offset + 1).PeekOpCode() == ILOpCode.Conv_r4;
        (StackKind kind, string type) = toSingle ? (StackKind.Float32, "float") : (StackKind.Float64, "double");
        if (value.IsFloat)
            return new StackValue(kind, Coerce(value, type, kind), type, null);
        string source = IntegerType(value);
        return new StackValue(kind, _code.EmitValue($"uitofp {source} {Coerce(value, source, value.Kind)} to {type}"), type, null);
    }

    /// <summary>Saturating, NaN to 0, as .NET 9 and later do on every platform; small integers take the low bits of the 32-bit result.</summary>
    private StackValue FloatToInteger(StackValue value, PrimitiveKind target)
    {
        (StackKind kind, string type) = IntegerTarget(target);
        bool isSmall = target.Size(_context.PointerSize) < 4;
        string operation = target.IsSigned() || isSmall ? "fptosi" : "fptoui";
        string source = value.LlvmType == "float" ? "f32" : "f64";
        string converted = _code.EmitValue($"call {type} @llvm.{operation}.sat.{type}.{source}({value.LlvmType} {value.Operand})");
        StackValue result = new(kind, converted, type, null);
        return isSmall ? ToInteger(result, target) : result;
    }

    private StackValue ToInteger(StackValue value, PrimitiveKind target)
    {
        (StackKind kind, string type) = IntegerTarget(target);
        if (value.LlvmType == "ptr" && kind == StackKind.NativeInt)
            return value with { Kind = StackKind.NativeInt };
        int bits = target.Size(_context.PointerSize) * 8;
        if (value.Constant is { } constant)
        {
            long folded = ConvertConstant(value, constant, target);
            return new StackValue(kind, Truncated(folded, type), type, null) { Constant = type == "i32" ? (int)folded : folded };
        }

        string source = IntegerType(value);
        string operand = Coerce(value, source, value.Kind);
        if (bits < 32)
        {
            string narrow = Resize(operand, source, $"i{bits}", isSigned: false);
            return new StackValue(kind, Resize(narrow, $"i{bits}", "i32", target.IsSigned()), "i32", null);
        }

        // Widening extends by the target's sign: conv.u8 of an int32 zero-extends (III.3.27).
        return new StackValue(kind, Resize(operand, source, type, target.IsSigned()), type, null);
    }

    private long ConvertConstant(StackValue value, long constant, PrimitiveKind target)
    {
        bool isNarrow = value.LlvmType == "i32";
        return target switch
        {
            PrimitiveKind.SByte => (sbyte)constant,
            PrimitiveKind.Byte => (byte)constant,
            PrimitiveKind.Int16 => (short)constant,
            PrimitiveKind.UInt16 => (ushort)constant,
            PrimitiveKind.Int32 or PrimitiveKind.UInt32 => (int)constant,
            PrimitiveKind.UInt64 => isNarrow ? (uint)constant : constant,
            PrimitiveKind.UIntPtr when _context.PointerSize == 8 => isNarrow ? (uint)constant : constant,
            PrimitiveKind.IntPtr or PrimitiveKind.UIntPtr when _context.PointerSize == 4 => (int)constant,
            _ => constant,
        };
    }

    private (StackKind Kind, string Type) IntegerTarget(PrimitiveKind target) => target switch
    {
        PrimitiveKind.Int64 or PrimitiveKind.UInt64 => (StackKind.Int64, "i64"),
        PrimitiveKind.IntPtr or PrimitiveKind.UIntPtr => (StackKind.NativeInt, _types.NativeInt),
        _ => (StackKind.Int32, "i32"),
    };

    private void ImportCheckedConversion(ILOpCode opcode)
    {
        StackValue value = _stack.Pop();
        (PrimitiveKind target, bool isUnsignedSource) = CheckedTarget(opcode);
        if (value.IsFloat)
        {
            CheckFloatRange(value, target);
            _stack.Push(FloatToInteger(value, target));
            return;
        }

        string source = IntegerType(value);
        if (value.Constant is null or < 0)
            CheckIntegerRange(Coerce(value, source, value.Kind), source, target, isUnsignedSource);
        StackValue converted = value with { Operand = Coerce(value, source, value.Kind), LlvmType = source };

        // What is in range is extended by the source's sign.
        (StackKind kind, string type) = IntegerTarget(target);
        _stack.Push(Bits(type) > Bits(source) && value.Constant is null
            ? new StackValue(kind, Resize(converted.Operand, source, type, !isUnsignedSource), type, null)
            : ToInteger(converted, target));
    }

    private static (PrimitiveKind Target, bool IsUnsignedSource) CheckedTarget(ILOpCode opcode) => opcode switch
    {
        ILOpCode.Conv_ovf_i1 => (PrimitiveKind.SByte, false),
        ILOpCode.Conv_ovf_u1 => (PrimitiveKind.Byte, false),
        ILOpCode.Conv_ovf_i2 => (PrimitiveKind.Int16, false),
        ILOpCode.Conv_ovf_u2 => (PrimitiveKind.UInt16, false),
        ILOpCode.Conv_ovf_i4 => (PrimitiveKind.Int32, false),
        ILOpCode.Conv_ovf_u4 => (PrimitiveKind.UInt32, false),
        ILOpCode.Conv_ovf_i8 => (PrimitiveKind.Int64, false),
        ILOpCode.Conv_ovf_u8 => (PrimitiveKind.UInt64, false),
        ILOpCode.Conv_ovf_i => (PrimitiveKind.IntPtr, false),
        ILOpCode.Conv_ovf_u => (PrimitiveKind.UIntPtr, false),
        ILOpCode.Conv_ovf_i1_un => (PrimitiveKind.SByte, true),
        ILOpCode.Conv_ovf_u1_un => (PrimitiveKind.Byte, true),
        ILOpCode.Conv_ovf_i2_un => (PrimitiveKind.Int16, true),
        ILOpCode.Conv_ovf_u2_un => (PrimitiveKind.UInt16, true),
        ILOpCode.Conv_ovf_i4_un => (PrimitiveKind.Int32, true),
        ILOpCode.Conv_ovf_u4_un => (PrimitiveKind.UInt32, true),
        ILOpCode.Conv_ovf_i8_un => (PrimitiveKind.Int64, true),
        ILOpCode.Conv_ovf_u8_un => (PrimitiveKind.UInt64, true),
        ILOpCode.Conv_ovf_i_un => (PrimitiveKind.IntPtr, true),
        _ => (PrimitiveKind.UIntPtr, true),
    };

    private void CheckIntegerRange(string operand, string source, PrimitiveKind target, bool isUnsignedSource)
    {
        int sourceBits = Bits(source);
        int targetBits = target.Size(_context.PointerSize) * 8;
        bool isSignedTarget = target.IsSigned();
        if (!isUnsignedSource && isSignedTarget)
        {
            if (targetBits >= sourceBits)
                return;
            string narrow = _code.EmitValue($"trunc {source} {operand} to i{targetBits}");
            string back = _code.EmitValue($"sext i{targetBits} {narrow} to {source}");
            TrapIf(_code.EmitValue($"icmp ne {source} {back}, {operand}"), TrapKind.Overflow);
            return;
        }

        int valueBits = isSignedTarget ? targetBits - 1 : targetBits;
        if (valueBits >= sourceBits)
        {
            if (!isUnsignedSource)
                TrapIf(_code.EmitValue($"icmp slt {source} {operand}, 0"), TrapKind.Overflow);
            return;
        }

        ulong limit = (1UL << valueBits) - 1;
        TrapIf(_code.EmitValue($"icmp ugt {source} {operand}, {limit}"), TrapKind.Overflow);
    }

    private void CheckFloatRange(StackValue value, PrimitiveKind target)
    {
        int bits = target.Size(_context.PointerSize) * 8;
        bool isSigned = target.IsSigned();
        double upper = Math.Pow(2, isSigned ? bits - 1 : bits);
        double lower = isSigned ? -upper : 0;
        string operand = Coerce(value, "double", value.Kind);

        // The fraction is dropped first, so all that is less than one below the lowest is in range; for 64 bits no double lies there.
        bool isExact = isSigned && bits == 64;
        string above = _code.EmitValue($"fcmp {(isExact ? "oge" : "ogt")} double {operand}, {FloatConstant(StackKind.Float64, isExact ? lower : lower - 1).Operand}");
        string below = _code.EmitValue($"fcmp olt double {operand}, {FloatConstant(StackKind.Float64, upper).Operand}");
        string isInside = _code.EmitValue($"and i1 {above}, {below}");
        TrapIf(_code.EmitValue($"xor i1 {isInside}, true"), TrapKind.Overflow);
    }
}

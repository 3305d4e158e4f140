using System.Reflection.Metadata;

namespace Flint.Compiler.Import;

public sealed partial class MethodImporter
{
    private void ImportBinary(ILOpCode opcode)
    {
        StackValue right = _stack.Pop();
        StackValue left = _stack.Pop();
        if (left.IsFloat)
        {
            _stack.Push(BinaryFloat(opcode, left, right));
            return;
        }

        // Addresses stay pointers as long as they can, so that LLVM sees what they point into.
        if (left.LlvmType == "ptr" && right.LlvmType != "ptr" && opcode is ILOpCode.Add or ILOpCode.Sub && IsAddress(left))
        {
            string offset = Coerce(right, _types.NativeInt, right.Kind);
            if (opcode == ILOpCode.Sub)
                offset = _code.EmitValue($"sub {_types.NativeInt} 0, {offset}");
            _stack.Push(left with { Operand = _code.EmitValue($"getelementptr i8, ptr {left.Operand}, {_types.NativeInt} {offset}"), IsNonNull = false });
            return;
        }

        if (right.LlvmType == "ptr" && left.LlvmType != "ptr" && opcode == ILOpCode.Add && IsAddress(right))
        {
            string offset = Coerce(left, _types.NativeInt, left.Kind);
            _stack.Push(right with { Operand = _code.EmitValue($"getelementptr i8, ptr {right.Operand}, {_types.NativeInt} {offset}"), IsNonNull = false });
            return;
        }

        (StackKind kind, string type) = IntegerResult(left, right);
        string name = opcode switch
        {
            ILOpCode.Add => "add",
            ILOpCode.Sub => "sub",
            ILOpCode.Mul => "mul",
            ILOpCode.And => "and",
            ILOpCode.Or => "or",
            _ => "xor",
        };
        if (left.Constant is { } a && right.Constant is { } b)
        {
            long folded = opcode switch
            {
                ILOpCode.Add => a + b,
                ILOpCode.Sub => a - b,
                ILOpCode.Mul => a * b,
                ILOpCode.And => a & b,
                ILOpCode.Or => a | b,
                _ => a ^ b,
            };
            PushFolded(kind, type, folded);
            return;
        }

        string result = _code.EmitValue($"{name} {type} {Coerce(left, type, left.Kind)}, {Coerce(right, type, right.Kind)}");
        _stack.Push(new StackValue(kind, result, type, null));
    }

    private static bool IsAddress(StackValue value) => value.Kind is StackKind.ByRef or StackKind.NativeInt;

    private (StackKind Kind, string Type) IntegerResult(StackValue left, StackValue right)
    {
        if (left.Kind == StackKind.Int64 || right.Kind == StackKind.Int64)
            return (StackKind.Int64, "i64");
        return left.Kind == StackKind.Int32 && right.Kind == StackKind.Int32
            ? (StackKind.Int32, "i32")
            : (StackKind.NativeInt, _types.NativeInt);
    }

    private void PushFolded(StackKind kind, string type, long value)
    {
        long wrapped = type == "i32" ? (int)value : value;
        _stack.Push(new StackValue(kind, Truncated(wrapped, type), type, null) { Constant = wrapped });
    }

    private StackValue BinaryFloat(ILOpCode opcode, StackValue left, StackValue right)
    {
        StackKind kind = left.Kind == StackKind.Float64 || right.Kind == StackKind.Float64 ? StackKind.Float64 : StackKind.Float32;
        string type = kind == StackKind.Float64 ? "double" : "float";
        string name = opcode switch
        {
            ILOpCode.Add => "fadd",
            ILOpCode.Sub => "fsub",
            ILOpCode.Mul => "fmul",
            ILOpCode.Div => "fdiv",
            ILOpCode.Rem => "frem",
            _ => throw Unsupported($"{opcode} on floating-point numbers"),
        };
        string result = _code.EmitValue($"{name} {type} {Coerce(left, type, kind)}, {Coerce(right, type, kind)}");
        return new StackValue(kind, result, type, null);
    }

    private void ImportDivision(ILOpCode opcode)
    {
        StackValue right = _stack.Pop();
        StackValue left = _stack.Pop();
        if (left.IsFloat)
        {
            _stack.Push(BinaryFloat(opcode, left, right));
            return;
        }

        (StackKind kind, string type) = IntegerResult(left, right);
        string divisor = Coerce(right, type, right.Kind);
        string dividend = Coerce(left, type, left.Kind);
        bool isSigned = opcode is ILOpCode.Div or ILOpCode.Rem;
        if (right.Constant is null or 0)
            TrapIf(_code.EmitValue($"icmp eq {type} {divisor}, 0"), TrapKind.DivideByZero);
        if (isSigned && right.Constant is null or -1)
        {
            // The one quotient that does not fit: ECMA-335 III.3.31 and .NET throw for div and for rem.
            string isMinusOne = _code.EmitValue($"icmp eq {type} {divisor}, -1");
            string isLowest = _code.EmitValue($"icmp eq {type} {dividend}, {(type == "i64" ? long.MinValue : int.MinValue)}");
            TrapIf(_code.EmitValue($"and i1 {isMinusOne}, {isLowest}"), TrapKind.Overflow);
        }

        string name = opcode switch
        {
            ILOpCode.Div => "sdiv",
            ILOpCode.Div_un => "udiv",
            ILOpCode.Rem => "srem",
            _ => "urem",
        };
        _stack.Push(new StackValue(kind, _code.EmitValue($"{name} {type} {dividend}, {divisor}"), type, null));
    }

    private void ImportChecked(ILOpCode opcode)
    {
        StackValue right = _stack.Pop();
        StackValue left = _stack.Pop();
        (StackKind kind, string type) = IntegerResult(left, right);
        if (left.Constant is { } a && right.Constant is { } b && opcode is ILOpCode.Mul_ovf_un or ILOpCode.Mul_ovf && a >= 0 && b >= 0 && a < 0x8000 && b < 0x8000)
        {
            PushFolded(kind, type, a * b);
            return;
        }

        string name = opcode switch
        {
            ILOpCode.Add_ovf => "sadd",
            ILOpCode.Add_ovf_un => "uadd",
            ILOpCode.Sub_ovf => "ssub",
            ILOpCode.Sub_ovf_un => "usub",
            ILOpCode.Mul_ovf => "smul",
            _ => "umul",
        };
        string pair = _code.EmitValue(
            $"call {{ {type}, i1 }} @llvm.{name}.with.overflow.{type}({type} {Coerce(left, type, left.Kind)}, {type} {Coerce(right, type, right.Kind)})");
        TrapIf(_code.EmitValue($"extractvalue {{ {type}, i1 }} {pair}, 1"), TrapKind.Overflow);
        _stack.Push(new StackValue(kind, _code.EmitValue($"extractvalue {{ {type}, i1 }} {pair}, 0"), type, null));
    }

    /// <summary>IL leaves shifts by the width and more undefined; what C# masks is masked in IL already, and x64's masking is what the rest sees.</summary>
    private void ImportShift(ILOpCode opcode)
    {
        StackValue amount = _stack.Pop();
        StackValue value = _stack.Pop();
        string type = value.LlvmType == "ptr" ? _types.NativeInt : value.LlvmType;
        int mask = Bits(type) - 1;
        string name = opcode switch
        {
            ILOpCode.Shl => "shl",
            ILOpCode.Shr => "ashr",
            _ => "lshr",
        };
        if (amount.Constant is { } known && value.Constant is { } constant)
        {
            int by = (int)known & mask;
            long folded = opcode switch
            {
                ILOpCode.Shl => constant << by,
                ILOpCode.Shr => constant >> by,
                _ => type == "i32" ? (uint)constant >> by : (long)((ulong)constant >> by),
            };
            PushFolded(value.Kind, type, folded);
            return;
        }

        string masked = amount.Constant is { } count
            ? (count & mask).ToString()
            : _code.EmitValue($"and {type} {ResizedAmount(amount, type)}, {mask}");
        _stack.Push(new StackValue(value.Kind, _code.EmitValue($"{name} {type} {Coerce(value, type, value.Kind)}, {masked}"), type, null));
    }

    private string ResizedAmount(StackValue amount, string type)
    {
        string operand = Coerce(amount, amount.LlvmType == "ptr" ? _types.NativeInt : amount.LlvmType, amount.Kind);
        return Resize(operand, amount.LlvmType == "ptr" ? _types.NativeInt : amount.LlvmType, type, isSigned: false);
    }

    private void ImportNegate()
    {
        StackValue value = _stack.Pop();
        if (value.Constant is { } constant)
        {
            PushFolded(value.Kind, value.LlvmType, -constant);
            return;
        }

        string result = value.IsFloat
            ? _code.EmitValue($"fneg {value.LlvmType} {value.Operand}")
            : _code.EmitValue($"sub {IntegerType(value)} 0, {Coerce(value, IntegerType(value), value.Kind)}");
        _stack.Push(new StackValue(value.Kind, result, value.IsFloat ? value.LlvmType : IntegerType(value), null));
    }

    private void ImportNot()
    {
        StackValue value = _stack.Pop();
        if (value.Constant is { } constant)
        {
            PushFolded(value.Kind, value.LlvmType, ~constant);
            return;
        }

        string type = IntegerType(value);
        _stack.Push(new StackValue(value.Kind, _code.EmitValue($"xor {type} {Coerce(value, type, value.Kind)}, -1"), type, null));
    }

    private void ImportCheckFinite()
    {
        StackValue value = _stack.Peek();
        string magnitude = _code.EmitValue($"call {value.LlvmType} @llvm.fabs.{(value.LlvmType == "float" ? "f32" : "f64")}({value.LlvmType} {value.Operand})");
        TrapIf(_code.EmitValue($"fcmp ueq {value.LlvmType} {magnitude}, 0x7FF0000000000000"), TrapKind.Overflow);
    }

    private string IntegerType(StackValue value) => value.LlvmType == "ptr" ? _types.NativeInt : value.LlvmType;
}

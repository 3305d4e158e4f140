using System.Reflection.Metadata;

namespace Flint.Compiler.Import;

public sealed partial class MethodImporter
{
    private void ImportCompare(ILOpCode opcode)
    {
        StackValue right = _stack.Pop();
        StackValue left = _stack.Pop();
        Comparison comparison = opcode switch
        {
            ILOpCode.Ceq => Comparison.Equal,
            ILOpCode.Cgt => Comparison.Greater,
            ILOpCode.Cgt_un => Comparison.GreaterUnsigned,
            ILOpCode.Clt => Comparison.Less,
            _ => Comparison.LessUnsigned,
        };
        if (Fold(comparison, left, right) is { } known)
            PushBoolean(known);
        else
            PushCondition(EmitCompare(comparison, left, right));
    }

    private void PushCondition(string condition) => _stack.Push(
        new StackValue(StackKind.Int32, _code.EmitValue($"zext i1 {condition} to i32"), "i32", _context.WellKnown.Boolean));

    private void ImportBranchOnTruth(bool branchIfTrue, int target, int next)
    {
        StackValue value = _stack.Pop();
        bool? known = value.Constant is { } constant ? constant != 0
            : value.IsNonNull ? true
            : value.Operand == "null" ? false
            : null;
        if (known is { } isTrue)
        {
            GoTo(isTrue == branchIfTrue ? target : next);
            return;
        }

        string zero = value.LlvmType == "ptr" ? "null" : "0";
        string condition = _code.EmitValue($"icmp {(branchIfTrue ? "ne" : "eq")} {value.LlvmType} {value.Operand}, {zero}");
        BranchOn(condition, target, next);
    }

    private void ImportBranchOnCompare(ILOpCode opcode, int target, int next)
    {
        StackValue right = _stack.Pop();
        StackValue left = _stack.Pop();
        Comparison comparison = opcode.GetBranchOperandSize() == 1
            ? (Comparison)(opcode - ILOpCode.Beq_s)
            : (Comparison)(opcode - ILOpCode.Beq);
        if (Fold(comparison, left, right) is { } known)
            GoTo(known ? target : next);
        else
            BranchOn(EmitCompare(comparison, left, right), target, next);
    }

    private void BranchOn(string condition, int target, int next)
    {
        SpillTo(target);
        SpillTo(next);
        _code.Terminate($"br i1 {condition}, label %{BlockLabel(target)}, label %{BlockLabel(next)}");
    }

    private void ImportSwitch(int[] targets, int next)
    {
        StackValue value = _stack.Pop();
        if (value.Constant is { } known)
        {
            GoTo((uint)known < (uint)targets.Length ? targets[(int)known] : next);
            return;
        }

        SpillTo(next);
        foreach (int target in targets)
            SpillTo(target);
        string type = IntegerType(value);
        string cases = string.Join(" ", targets.Select((target, i) => $"{type} {i}, label %{BlockLabel(target)}"));
        _code.Terminate($"switch {type} {Coerce(value, type, value.Kind)}, label %{BlockLabel(next)} [ {cases} ]");
    }

    private static bool? Fold(Comparison comparison, StackValue left, StackValue right)
    {
        if (left.LlvmType == "ptr" && right.LlvmType == "ptr")
        {
            bool isNullTest = (left.IsNonNull && right.Operand == "null") || (right.IsNonNull && left.Operand == "null");
            bool bothNull = left.Operand == "null" && right.Operand == "null";
            return comparison switch
            {
                Comparison.Equal when isNullTest => false,
                Comparison.NotEqualUnsigned or Comparison.GreaterUnsigned when isNullTest && left.IsNonNull => true,
                Comparison.NotEqualUnsigned when isNullTest => true,
                Comparison.Equal when bothNull => true,
                Comparison.NotEqualUnsigned or Comparison.GreaterUnsigned when bothNull => false,
                _ => null,
            };
        }

        if (left.Constant is not { } a || right.Constant is not { } b)
            return null;
        bool isNarrow = left.LlvmType == "i32" && right.LlvmType == "i32";
        ulong unsignedA = isNarrow ? (uint)a : (ulong)a;
        ulong unsignedB = isNarrow ? (uint)b : (ulong)b;
        return comparison switch
        {
            Comparison.Equal => a == b,
            Comparison.NotEqualUnsigned => a != b,
            Comparison.Greater => a > b,
            Comparison.GreaterOrEqual => a >= b,
            Comparison.Less => a < b,
            Comparison.LessOrEqual => a <= b,
            Comparison.GreaterUnsigned => unsignedA > unsignedB,
            Comparison.GreaterOrEqualUnsigned => unsignedA >= unsignedB,
            Comparison.LessUnsigned => unsignedA < unsignedB,
            _ => unsignedA <= unsignedB,
        };
    }

    /// <summary>An i1. On floats the unsigned forms are true for NaN (ECMA-335 III.1.5).</summary>
    private string EmitCompare(Comparison comparison, StackValue left, StackValue right)
    {
        if (left.IsFloat)
        {
            string type = left.LlvmType == "double" || right.LlvmType == "double" ? "double" : "float";
            string floatPredicate = comparison switch
            {
                Comparison.Equal => "oeq",
                Comparison.NotEqualUnsigned => "une",
                Comparison.Greater => "ogt",
                Comparison.GreaterOrEqual => "oge",
                Comparison.Less => "olt",
                Comparison.LessOrEqual => "ole",
                Comparison.GreaterUnsigned => "ugt",
                Comparison.GreaterOrEqualUnsigned => "uge",
                Comparison.LessUnsigned => "ult",
                _ => "ule",
            };
            return _code.EmitValue($"fcmp {floatPredicate} {type} {Coerce(left, type, left.Kind)}, {Coerce(right, type, right.Kind)}");
        }

        string predicate = comparison switch
        {
            Comparison.Equal => "eq",
            Comparison.NotEqualUnsigned => "ne",
            Comparison.Greater => "sgt",
            Comparison.GreaterOrEqual => "sge",
            Comparison.Less => "slt",
            Comparison.LessOrEqual => "sle",
            Comparison.GreaterUnsigned => "ugt",
            Comparison.GreaterOrEqualUnsigned => "uge",
            Comparison.LessUnsigned => "ult",
            _ => "ule",
        };

        // `x > null` is how C# writes `x != null`.
        if (predicate == "ugt" && right.Operand == "null")
            predicate = "ne";
        string operandType = left.LlvmType == "ptr" || right.LlvmType == "ptr" ? "ptr" : IntegerResult(left, right).Type;
        return _code.EmitValue(
            $"icmp {predicate} {operandType} {Coerce(left, operandType, left.Kind)}, {Coerce(right, operandType, right.Kind)}");
    }

    /// <summary>In the order of IL's branch opcodes.</summary>
    private enum Comparison
    {
        Equal,
        GreaterOrEqual,
        Greater,
        LessOrEqual,
        Less,
        NotEqualUnsigned,
        GreaterOrEqualUnsigned,
        GreaterUnsigned,
        LessOrEqualUnsigned,
        LessUnsigned,
    }
}

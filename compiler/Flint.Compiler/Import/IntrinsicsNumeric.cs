using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

/// <summary>Mathematics that LLVM has an instruction or libm function for.</summary>
public sealed partial class MethodImporter
{
    private static void AddNumeric(Dictionary<string, Intrinsic> table)
    {
        foreach (string owner in (string[])["System.Math::", "System.MathF::"])
        {
            foreach ((string name, string function) in ((string, string)[])
                [
                    ("Sqrt", "sqrt"), ("Sin", "sin"), ("Cos", "cos"),
                    ("Exp", "exp"), ("Log", "log"), ("Log2", "log2"), ("Log10", "log10"), ("Pow", "pow"), ("Abs", "fabs"), ("Tan", "tan"),
                    ("Asin", "asin"), ("Acos", "acos"), ("Atan", "atan"), ("Atan2", "atan2"), ("Sinh", "sinh"), ("Cosh", "cosh"), ("Tanh", "tanh"),
                    ("FusedMultiplyAdd", "fma"), ("CopySign", "copysign"),
                ])
                table[owner + name] = (importer, method, arguments) => importer.FloatFunction(function, method, arguments);
            foreach (string name in (string[])["Cbrt", "Asinh", "Acosh", "Atanh"])
                table[owner + name] = (importer, method, arguments) => importer.LibraryFunction(name.ToLowerInvariant(), method, arguments);
        }

        foreach (string name in (string[])["System.Double::ConvertToInteger", "System.Single::ConvertToInteger"])
            foreach (string variant in (string[])["", "Native"])
                table[name + variant] = (importer, method, arguments) =>
                {
                    importer._stack.Push(importer.FloatToInteger(arguments[0], method.Arguments[0].Primitive));
                    return true;
                };
        const string Bits = "System.Numerics.BitOperations::";
        table[Bits + "LeadingZeroCount"] = (importer, _, arguments) => importer.CountBits("ctlz", arguments[0], ", i1 false");
        table[Bits + "TrailingZeroCount"] = (importer, _, arguments) => importer.CountBits("cttz", arguments[0], ", i1 false");
        table[Bits + "PopCount"] = (importer, _, arguments) => importer.CountBits("ctpop", arguments[0], "");
        table[Bits + "RotateLeft"] = (importer, _, arguments) => importer.Rotate("fshl", arguments);
        table[Bits + "RotateRight"] = (importer, _, arguments) => importer.Rotate("fshr", arguments);
    }

    private bool FloatFunction(string function, MethodDesc method, StackValue[] arguments)
    {
        // Log has an overload with a base.
        if (!method.Signature.ReturnType.Primitive.IsFloat() || !arguments.All(argument => argument.IsFloat) || (function == "log" && arguments.Length > 1))
            return false;
        bool isSingle = method.Signature.ReturnType.Primitive == PrimitiveKind.Single;
        string type = isSingle ? "float" : "double";
        string list = string.Join(", ", arguments.Select(argument => $"{type} {Coerce(argument, type, argument.Kind)}"));
        string result = _code.EmitValue($"call {type} @llvm.{function}.{(isSingle ? "f32" : "f64")}({list})");
        _stack.Push(new StackValue(isSingle ? StackKind.Float32 : StackKind.Float64, result, type, method.Signature.ReturnType));
        return true;
    }

    /// <summary>A function of the C library that LLVM has no name of its own for; the one for float ends in f.</summary>
    private bool LibraryFunction(string function, MethodDesc method, StackValue[] arguments)
    {
        bool isSingle = method.Signature.ReturnType.Primitive == PrimitiveKind.Single;
        string type = isSingle ? "float" : "double";
        Analysis.Node symbol = _program.Require(new Analysis.LinkerSymbolNode(isSingle ? function + "f" : function), _node, "calls");
        string list = string.Join(", ", arguments.Select(argument => $"{type} {Coerce(argument, type, argument.Kind)}"));
        string result = _code.EmitValue($"call {type} {symbol.Reference}({list})");
        _stack.Push(new StackValue(isSingle ? StackKind.Float32 : StackKind.Float64, result, type, method.Signature.ReturnType));
        return true;
    }

    private bool CountBits(string function, StackValue value, string flag)
    {
        string type = IntegerType(value);
        string count = _code.EmitValue($"call {type} @llvm.{function}.{type}({type} {Coerce(value, type, value.Kind)}{flag})");
        _stack.Push(new StackValue(StackKind.Int32, Resize(count, type, "i32", isSigned: false), "i32", _context.WellKnown.Int32));
        return true;
    }

    private bool Rotate(string function, StackValue[] arguments)
    {
        string type = IntegerType(arguments[0]);
        string value = Coerce(arguments[0], type, arguments[0].Kind);
        string amount = Coerce(arguments[1], type, StackKind.Struct);
        string result = _code.EmitValue($"call {type} @llvm.{function}.{type}({type} {value}, {type} {value}, {type} {amount})");
        _stack.Push(new StackValue(arguments[0].Kind, result, type, arguments[0].Type));
        return true;
    }
}

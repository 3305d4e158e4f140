using System.Collections.Immutable;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>The code of a method that calls C: it gives each argument its C form, calls, and takes the result back.</summary>
internal sealed class NativeCall
{
    private readonly Program _program;
    private readonly Node _node;
    private readonly MethodAbi _abi;
    private readonly FunctionBody _code = new();
    private readonly StructTransfer _structs;
    private readonly List<string> _kept = [];

    private NativeCall(Program program, Node node, MethodAbi abi)
    {
        _program = program;
        _node = node;
        _abi = abi;
        _structs = new StructTransfer(_code, program.Context, program.Types);
    }

    /// <summary>The code of a <c>[DllImport]</c> method.</summary>
    public static FunctionBody Import(Program program, MethodNode node, MethodAbi abi, NativeImport import)
    {
        var native = new NativeAbi(
            Native(program, abi.Signature.ReturnType, import.Return), [.. abi.Parameters.Select((parameter, index) => Native(program, parameter.Type, import.Forms[index]))]);
        RequireIntegerAbi(program, native, node);
        var undefined = new BuildErrorException(
            $"{node.Display} is C's '{import.Name}', which nothing defines{node.Chain()}",
            "link what defines it: a C source, an object or an archive, with --native FILE or FlintNative in the project");
        Node function = program.Exports.Find(import.Name) ?? (Node)program.Require(new NativeFunctionNode(import.Name, native, undefined), node, "calls C function");
        return new NativeCall(program, node, abi).Write(native, import.Return, import.Forms, function.Reference, firstParameter: 0);
    }

    /// <summary>The code of a method that calls C through its first parameter.</summary>
    /// <param name="abi">With the function's address before the function's own parameters.</param>
    public static FunctionBody Indirect(Program program, Node node, MethodAbi abi)
    {
        var native = new NativeAbi(
            NativeValue.Of(program.Context, program.Types, abi.Signature.ReturnType),
            [.. abi.Parameters.Skip(1).Select(parameter => NativeValue.Of(program.Context, program.Types, parameter.Type))]);
        RequireIntegerAbi(program, native, node);
        return new NativeCall(program, node, abi).Write(
            native, NativeForm.AsIs, [.. native.Parameters.Select(_ => NativeForm.AsIs)], "%p0", firstParameter: 1);
    }

    /// <exception cref="BuildErrorException">The target passes floating-point members of structs in registers of their own.</exception>
    internal static void RequireIntegerAbi(Program program, NativeAbi native, Node node)
    {
        string abi = program.Target.Core.Abi;
        if (abi[^1] is not ('f' or 'd'))
            return;
        if (native.Parameters.Prepend(native.Return).FirstOrDefault(value => value.Struct is not null && HasFloat(value.Struct)) is { } value)
            throw new BuildErrorException(
                $"{node.Display} passes {value.Struct} by value, which is not supported for ABI {abi}{node.Chain()}", "pass its address, with ref, in or a pointer");
    }

    private static bool HasFloat(TypeDesc type) => type is DefType definition
        && (definition.UnderlyingType.Primitive is PrimitiveKind.Single or PrimitiveKind.Double || (type.IsStruct && definition.InstanceFields.Any(field => HasFloat(field.Type))));

    private static NativeValue Native(Program program, TypeDesc type, NativeForm form) => form switch
    {
        NativeForm.BooleanInt => new NativeValue("i32", program.Context.PointerSize == 8 ? "signext " : ""),
        NativeForm.BooleanByte or NativeForm.CharacterByte => new NativeValue("i8", "zeroext "),
        NativeForm.AsIs => type.IsVoid ? NativeValue.Nothing : NativeValue.Of(program.Context, program.Types, type),
        _ => NativeValue.Pointer,
    };

    private FunctionBody Write(NativeAbi native, NativeForm returnForm, ImmutableArray<NativeForm> forms, string function, int firstParameter)
    {
        var arguments = new List<string>();
        string? result = null;
        if (native.ReturnsInMemory)
        {
            result = _abi.Return == MethodAbi.ReturnKind.Memory ? "%result" : _structs.Storage(native.Return.Struct!);
            arguments.Add($"ptr {result}");
        }

        for (int i = 0; i < native.Parameters.Length; i++)
            arguments.Add(Argument(native.Parameters[i], forms[i], _abi.Parameters[i + firstParameter], $"%p{i + firstParameter}"));
        string call = $"call {native.ReturnType} {function}({string.Join(", ", arguments)})";
        string? returned = native.ReturnType == "void" ? null : _code.EmitValue(call);
        if (returned is null)
            _code.Emit(call);

        // What C was given the address of must stay where it is until C has returned.
        foreach (string address in _kept)
            _code.Emit($"call void asm sideeffect \"\", \"r\"(ptr {address})");
        Return(native, returnForm, returned, result);
        return _code;
    }

    private string Argument(NativeValue native, NativeForm form, ParameterAbi parameter, string name)
    {
        switch (form)
        {
            case NativeForm.AsIs when native.Struct is not null:
                return _structs.Argument(native, _structs.AddressOf(parameter, name));
            case NativeForm.BooleanInt:
                return $"i32 {native.Extension}{_code.EmitValue($"zext i1 {IsTrue(name, "i8")} to i32")}";
            case NativeForm.BooleanByte:
                return $"i8 zeroext {_code.EmitValue($"zext i1 {IsTrue(name, "i8")} to i8")}";
            case NativeForm.CharacterByte:
                return $"i8 zeroext {Call("FirstByte", "i8", $"i16 zeroext {name}")}";
            case NativeForm.Utf8Text:
                return $"ptr {Utf8Copy(name)}";
            case NativeForm.Utf16Text:
                _kept.Add(name);
                return $"ptr {Call("CodeUnits", "ptr", $"ptr {name}")}";
            case NativeForm.Elements:
                _kept.Add(name);
                return $"ptr {Elements((ArrayType)parameter.Type, name)}";
            case NativeForm.Reference:
                _kept.Add(name);
                return $"ptr {name}";
            default:
                return $"{native.Type} {native.Extension}{name}";
        }
    }

    private string IsTrue(string operand, string type) => _code.EmitValue($"icmp ne {type} {operand}, 0");

    /// <summary>On the stack, which has it back when the method returns.</summary>
    private string Utf8Copy(string text)
    {
        string buffer = _code.EmitValue($"alloca i8, i32 {Call("Utf8Size", "i32", $"ptr {text}")}, align 1");
        return Call("ToUtf8", "ptr", $"ptr {text}", $"ptr {buffer}");
    }

    /// <summary>Null of null, else the address behind the array's header.</summary>
    private string Elements(ArrayType array, string name)
    {
        string elements = _code.EmitValue($"getelementptr i8, ptr {name}, i32 {_program.Context.Layouts.ArrayDataOffset(array.Element)}");
        return _code.EmitValue($"select i1 {_code.EmitValue($"icmp eq ptr {name}, null")}, ptr null, ptr {elements}");
    }

    /// <summary>Calls a method of corelib's <c>NativeText</c>.</summary>
    private string Call(string method, string returnType, params string[] arguments)
    {
        MethodNode node = _program.RequireRuntime("Flint.Runtime.NativeText", method, _node);
        return _code.EmitValue($"call {returnType} {node.Reference}({string.Join(", ", arguments)})");
    }

    private void Return(NativeAbi native, NativeForm form, string? returned, string? memory)
    {
        if (native.Return.Struct is not null)
        {
            if (memory is null)
            {
                memory = _structs.Storage(native.Return.Struct);
                _structs.Store(native.Return, returned!, memory);
            }

            _structs.Return(_abi, memory);
        }
        else if (returned is null)
        {
            _code.Terminate("ret void");
        }
        else if (form is NativeForm.BooleanInt or NativeForm.BooleanByte)
        {
            _code.Terminate($"ret i8 {_code.EmitValue($"zext i1 {IsTrue(returned, native.Return.Type)} to i8")}");
        }
        else if (form == NativeForm.CharacterByte)
        {
            string character = Call("FromByte", "i16", $"i8 zeroext {returned}");
            _code.Terminate($"ret i16 {character}");
        }
        else
        {
            _code.Terminate($"ret {_abi.ReturnType} {returned}");
        }
    }
}

using Flint.Compiler.Analysis;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

/// <summary>System.Runtime.CompilerServices.Unsafe, and what else only reinterprets or moves memory.</summary>
public sealed partial class MethodImporter
{
    private static void AddUnsafe(Dictionary<string, Intrinsic> table)
    {
        const string Unsafe = "System.Runtime.CompilerServices.Unsafe::";
        table[Unsafe + "As"] = (importer, method, arguments) => importer.Reinterpret(arguments[0], method.Signature.ReturnType);
        table[Unsafe + "AsRef"] = (importer, method, arguments) => importer.Reinterpret(arguments[0], method.Signature.ReturnType);
        table[Unsafe + "AsPointer"] = (importer, method, arguments) => importer.Reinterpret(arguments[0], method.Signature.ReturnType);
        table[Unsafe + "NullRef"] = (importer, method, _) =>
        {
            importer._stack.Push(new StackValue(StackKind.ByRef, "null", "ptr", method.Signature.ReturnType));
            return true;
        };
        table[Unsafe + "Add"] = (importer, method, arguments) => importer.Displace(method, arguments, isBytes: false, isNegative: false);
        table[Unsafe + "Subtract"] = (importer, method, arguments) => importer.Displace(method, arguments, isBytes: false, isNegative: true);
        table[Unsafe + "AddByteOffset"] = (importer, method, arguments) => importer.Displace(method, arguments, isBytes: true, isNegative: false);
        table[Unsafe + "SubtractByteOffset"] = (importer, method, arguments) => importer.Displace(method, arguments, isBytes: true, isNegative: true);
        table[Unsafe + "AreSame"] = (importer, _, arguments) => importer.ComparePointers("eq", arguments);
        table[Unsafe + "IsAddressLessThan"] = (importer, _, arguments) => importer.ComparePointers("ult", arguments);
        table[Unsafe + "IsAddressLessThanOrEqualTo"] = (importer, _, arguments) => importer.ComparePointers("ule", arguments);
        table[Unsafe + "IsAddressGreaterThan"] = (importer, _, arguments) => importer.ComparePointers("ugt", arguments);
        table[Unsafe + "IsAddressGreaterThanOrEqualTo"] = (importer, _, arguments) => importer.ComparePointers("uge", arguments);
        table[Unsafe + "IsNullRef"] = (importer, _, arguments) =>
        {
            importer.PushCondition(importer._code.EmitValue($"icmp eq ptr {importer.Coerce(arguments[0], "ptr", arguments[0].Kind)}, null"));
            return true;
        };
        table[Unsafe + "ByteOffset"] = (importer, _, arguments) =>
        {
            string native = importer._types.NativeInt;
            string difference = importer._code.EmitValue(
                $"sub {native} {importer.Coerce(arguments[1], native, StackKind.NativeInt)}, {importer.Coerce(arguments[0], native, StackKind.NativeInt)}");
            importer._stack.Push(new StackValue(StackKind.NativeInt, difference, native, null));
            return true;
        };
        table[Unsafe + "SizeOf"] = (importer, method, _) =>
        {
            importer.PushInt32(importer._context.Layouts.SizeOf(method.Arguments[0]));
            return true;
        };
        table["System.Runtime.InteropServices.Marshal::SizeOf"] = (importer, method, _) =>
        {
            if (method.Arguments is not [TypeDesc type] || !MarshallingRules.IsBlittable(type, isDisabled: false))
                return false;
            importer.PushInt32(importer._context.Layouts.SizeOf(type));
            return true;
        };
        table[Unsafe + "SkipInit"] = (_, _, _) => true;
        table[Unsafe + "BitCast"] = (importer, method, arguments) =>
        {
            string copy = importer.AllocaFor(method.Arguments[0]);
            importer.Store(copy, method.Arguments[0], arguments[0], isVolatile: false);
            importer._stack.Push(importer.Load(copy, method.Arguments[1], isVolatile: false, alignment: 1, isTyped: false));
            return true;
        };
        table[Unsafe + "Read"] = (importer, method, arguments) => importer.ReadAt(method.Arguments[0], arguments[0], 0);
        table[Unsafe + "ReadUnaligned"] = (importer, method, arguments) => importer.ReadAt(method.Arguments[0], arguments[0], 1);
        table[Unsafe + "Write"] = (importer, method, arguments) => importer.WriteAt(method.Arguments[0], arguments, 0);
        table[Unsafe + "WriteUnaligned"] = (importer, method, arguments) => importer.WriteAt(method.Arguments[0], arguments, 1);
        table[Unsafe + "CopyBlock"] = (importer, _, arguments) => importer.Block("llvm.memcpy.p0.p0", arguments);
        table[Unsafe + "CopyBlockUnaligned"] = (importer, _, arguments) => importer.Block("llvm.memcpy.p0.p0", arguments);
        table[Unsafe + "InitBlock"] = (importer, _, arguments) => importer.Fill(arguments[0], arguments[1], arguments[2]);
        table[Unsafe + "InitBlockUnaligned"] = (importer, _, arguments) => importer.Fill(arguments[0], arguments[1], arguments[2]);
    }

    private static void AddMemory(Dictionary<string, Intrinsic> table)
    {
        table["System.Buffer::Memmove"] = (importer, method, arguments) =>
            method.Arguments.Length == 0 && importer.Block("llvm.memmove.p0.p0", arguments);
        table["System.SpanHelpers::ClearWithoutReferences"] = (importer, _, arguments) => importer.Fill(arguments[0], importer.Int32(0), arguments[1]);
        table["System.Runtime.InteropServices.MemoryMarshal::GetArrayDataReference"] = (importer, method, arguments) =>
        {
            if (method.Arguments is not [TypeDesc element])
                return false;
            importer._stack.Push(new StackValue(
                StackKind.ByRef,
                importer.Offset(importer.NonNull(arguments[0]), importer._context.Layouts.ArrayDataOffset(element)),
                "ptr",
                importer._context.GetByRef(element))
            { IsNonNull = true });
            return true;
        };
        table["System.Array::Copy"] = (importer, method, arguments) => importer.CopyArray(method, arguments);
        table["System.Array::CreateInstance"] = (importer, method, arguments) => importer.CreateArray(method, arguments);
        table["System.Array::get_Length"] = (importer, _, _) =>
        {
            StackValue array = importer._stack.Pop();
            importer._stack.Push(new StackValue(
                StackKind.Int32, importer.Length(importer.NonNull(array), array), "i32", importer._context.WellKnown.Int32)
            { Constant = array.ArrayLength });
            return true;
        };
        foreach (string type in (string[])["Interlocked", "Thread"])
        {
            table[$"System.Threading.{type}::MemoryBarrier"] = (importer, _, _) =>
            {
                importer._code.Emit("fence seq_cst");
                return true;
            };
        }
    }

    private bool Reinterpret(StackValue value, TypeDesc type)
    {
        StackKind kind = StackKindOf(type);
        _stack.Push(new StackValue(kind, Coerce(value, "ptr", value.Kind), "ptr", type) { IsNonNull = value.IsNonNull });
        return true;
    }

    private bool Displace(MethodDesc method, StackValue[] arguments, bool isBytes, bool isNegative)
    {
        string address = Coerce(arguments[0], "ptr", arguments[0].Kind);
        string native = _types.NativeInt;
        string count = Coerce(arguments[1], native, arguments[1].Kind);
        if (isNegative)
            count = _code.EmitValue($"sub {native} 0, {count}");
        string unit = isBytes ? "i8" : $"[{_context.Layouts.SizeOf(method.Arguments[0])} x i8]";
        _stack.Push(new StackValue(
            arguments[0].Kind, _code.EmitValue($"getelementptr {unit}, ptr {address}, {native} {count}"), "ptr", method.Signature.ReturnType));
        return true;
    }

    private bool ComparePointers(string predicate, StackValue[] arguments)
    {
        PushCondition(_code.EmitValue(
            $"icmp {predicate} ptr {Coerce(arguments[0], "ptr", arguments[0].Kind)}, {Coerce(arguments[1], "ptr", arguments[1].Kind)}"));
        return true;
    }

    private bool ReadAt(TypeDesc type, StackValue address, int alignment)
    {
        _stack.Push(Load(Coerce(address, "ptr", address.Kind), type, isVolatile: false, alignment: alignment, isTyped: false));
        return true;
    }

    private bool WriteAt(TypeDesc type, StackValue[] arguments, int alignment)
    {
        Store(Coerce(arguments[0], "ptr", arguments[0].Kind), type, arguments[1], isVolatile: false, alignment: alignment);
        return true;
    }

    /// <param name="arguments">Target, source, size in bytes.</param>
    private bool Block(string function, StackValue[] arguments)
    {
        string native = _types.NativeInt;
        _code.Emit($"call void @{function}.{native}(ptr {Coerce(arguments[0], "ptr", arguments[0].Kind)}, ptr {Coerce(arguments[1], "ptr", arguments[1].Kind)}, {native} {Coerce(arguments[2], native, arguments[2].Kind)}, i1 false)");
        return true;
    }

    private bool Fill(StackValue target, StackValue value, StackValue size)
    {
        string native = _types.NativeInt;
        _code.Emit($"call void @llvm.memset.p0.{native}(ptr {Coerce(target, "ptr", target.Kind)}, i8 {Coerce(value, "i8", value.Kind)}, {native} {Coerce(size, native, size.Kind)}, i1 false)");
        return true;
    }
}

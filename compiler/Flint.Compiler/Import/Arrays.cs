using System.Reflection.Metadata;
using Flint.Compiler.Analysis;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

public sealed partial class MethodImporter
{
    /// <summary>LLVM may drop an allocation that nothing uses, but not the check of a length that may be negative.</summary>
    private const string UnusedArraysVanish = " allockind(\"alloc,zeroed\") \"alloc-family\"=\"flint\"";

    private DefType ElementType(ILOpCode opcode) => opcode switch
    {
        ILOpCode.Ldelem_i1 or ILOpCode.Stelem_i1 => _context.WellKnown.SByte,
        ILOpCode.Ldelem_u1 => _context.WellKnown.Byte,
        ILOpCode.Ldelem_i2 or ILOpCode.Stelem_i2 => _context.WellKnown.Int16,
        ILOpCode.Ldelem_u2 => _context.WellKnown.UInt16,
        ILOpCode.Ldelem_i4 or ILOpCode.Stelem_i4 => _context.WellKnown.Int32,
        ILOpCode.Ldelem_u4 => _context.WellKnown.UInt32,
        ILOpCode.Ldelem_i8 or ILOpCode.Stelem_i8 => _context.WellKnown.Int64,
        ILOpCode.Ldelem_i or ILOpCode.Stelem_i => _context.WellKnown.IntPtr,
        ILOpCode.Ldelem_r4 or ILOpCode.Stelem_r4 => _context.WellKnown.Single,
        ILOpCode.Ldelem_r8 or ILOpCode.Stelem_r8 => _context.WellKnown.Double,
        _ => _context.WellKnown.Object,
    };

    private void ImportNewArray(TypeDesc element)
    {
        StackValue length = _stack.Pop();
        ArrayType type = _context.GetArray(element);
        MethodNode allocator = _program.RequireRuntime("Flint.Runtime.Heap", "AllocateArray", _node);
        int header = _context.Layouts.ArrayDataOffset(element);
        string native = Coerce(length, _types.NativeInt, length.Kind);
        string address = _code.EmitValue(
            $"call ptr {allocator.Reference}({_types.NativeInt} {native}, {_types.NativeInt} {_context.Layouts.SizeOf(element)}, {_types.NativeInt} {header}){(length.Constant is >= 0 ? UnusedArraysVanish : "")}{_program.DebugInfo.TypeTag(type)}");
        _program.RequireMethodTable(type, _node);
        _code.Emit(new MethodTableStore(type, address));
        _stack.Push(new StackValue(StackKind.Reference, address, "ptr", type)
        {
            IsNonNull = true,
            IsExact = true,
            ArrayLength = length.Constant is { } constant ? (int)constant : null,
        });
    }

    private void ImportArrayLength()
    {
        StackValue array = _stack.Pop();
        if (array.ArrayLength is { } known && array.IsNonNull)
        {
            _stack.Push(new StackValue(StackKind.NativeInt, known.ToString(), _types.NativeInt, null) { Constant = known });
            return;
        }

        string length = Length(NonNull(array), array);
        _stack.Push(new StackValue(StackKind.NativeInt, Resize(length, "i32", _types.NativeInt, isSigned: false), _types.NativeInt, null));
    }

    private string Length(string address, StackValue array) => array.ArrayLength is { } known
        ? known.ToString()
        : _code.EmitValue($"load i32, ptr {Offset(address, _context.PointerSize)}, !range !2, !invariant.load !1");

    private void ImportElementAddress(TypeDesc element)
    {
        StackValue index = _stack.Pop();
        StackValue array = _stack.Pop();
        string address = ElementAddress(array, index, element);
        if (!_readonly && element.IsReference && !array.IsExact && element is not DefType { Declaration.IsSealed: true })
            CheckIsArrayOf(element, array);
        _stack.Push(new StackValue(StackKind.ByRef, address, "ptr", _context.GetByRef(element)) { IsNonNull = true });
    }

    /// <summary>Anything may be stored through the address of an element, so the array must be of just that element type (III.4.8).</summary>
    private void CheckIsArrayOf(TypeDesc element, StackValue array)
    {
        _program.UsesMethodTables();
        string passed = _code.NewTemp();
        _code.Emit(new ArrayAddressTest(_context.GetArray(element), passed, Coerce(array, "ptr", array.Kind)));
        TrapIf(_code.EmitValue($"xor i1 {passed}, true"), TrapKind.ArrayTypeMismatch);
    }

    private void ImportLoadElement(TypeDesc element)
    {
        StackValue index = _stack.Pop();
        StackValue array = _stack.Pop();
        if (element == _context.WellKnown.Object && array.Type is ArrayType { Element: { IsReference: true } known })
            element = known;
        string address = ElementAddress(array, index, element);
        _stack.Push(Load(address, element, isVolatile: false, ElementTag(element)));
    }

    private void ImportStoreElement(TypeDesc element)
    {
        StackValue value = _stack.Pop();
        StackValue index = _stack.Pop();
        StackValue array = _stack.Pop();
        TypeDesc? known = array.Type is ArrayType typed ? typed.Element : null;
        string address = ElementAddress(array, index, element);
        if (element.IsReference && NeedsStoreCheck(array, known, value))
            CheckStore(array, _context.GetArray(known ?? _context.WellKnown.Object), value);
        Store(address, element, value, isVolatile: false, ElementTag(element));
    }

    private string ElementAddress(StackValue array, StackValue index, TypeDesc element)
    {
        string address = NonNull(array);
        string length = Length(address, array);
        string position = Coerce(index, "i32", index.Kind);
        bool isInside = array.ArrayLength is { } count && index.Constant is { } constant && constant >= 0 && constant < count;
        if (!isInside)
            TrapIf(_code.EmitValue($"icmp uge i32 {position}, {length}"), TrapKind.IndexOutOfRange);
        string data = Offset(address, _context.Layouts.ArrayDataOffset(element));
        return _code.EmitValue($"getelementptr inbounds [{_context.Layouts.SizeOf(element)} x i8], ptr {data}, {_types.NativeInt} {Resize(position, "i32", _types.NativeInt, isSigned: false)}");
    }

    /// <summary>Whether a reference may be stored in an array of which nothing is known but that it holds references.</summary>
    private bool CanHold(StackValue[] arguments)
    {
        _program.UsesMethodTables();
        var check = _program.Require(new ArrayStoreCheck(_program, null), _node, "stores into an array with");
        PushCondition(_code.EmitValue(
            $"call i1 {check.Reference}(ptr {NonNull(arguments[0])}, ptr {Coerce(arguments[1], "ptr", arguments[1].Kind)})"));
        return true;
    }

    /// <summary>An array of a type that is known here is made without looking its type up.</summary>
    private bool CreateArray(MethodDesc method, StackValue[] arguments)
    {
        if (arguments[0].TypeToken is not DefType { IsVoid: false, IsOpen: false } and not ArrayType { IsOpen: false })
            return false;
        DefType creation = _context.WellKnown.Get("Flint.Runtime.ArrayCreation");
        MethodDeclaration? create = creation.Declaration.FindMethods("Create").FirstOrDefault(candidate =>
            candidate.Signature.Parameters.AsSpan().SequenceEqual(method.Signature.Parameters.AsSpan(1..)));
        if (create is null)
            return false;
        CallStatic(_context.GetMethod(creation, create, [arguments[0].TypeToken!]), arguments[1..]);
        return true;
    }

    /// <summary>The method table of arrays of one dimension that do not begin at 0, a type that C# has no name for.</summary>
    private bool PushBoundedTable(TypeDesc element)
    {
        _program.CanHaveLowerBounds();
        _program.UsesMethodTables();
        ArrayType type = _context.GetArray(element, 1, isVector: false);
        _stack.Push(new StackValue(StackKind.NativeInt, _program.RequireMethodTable(type, _node, "creates").Reference, "ptr", null));
        return true;
    }

    /// <summary>Copying between vectors that can only be of one type, or hold references both, takes no conversion of elements.</summary>
    private bool CopyArray(MethodDesc method, StackValue[] arguments)
    {
        bool isWhole = arguments.Length == 3;
        if (arguments[0].Type is not ArrayType { IsVector: true } source
            || arguments[isWhole ? 1 : 2].Type is not ArrayType { IsVector: true } target
            || method.Signature.Parameters[^1] != _context.WellKnown.Int32)
            return false;
        StackValue[] all = isWhole ? [arguments[0], Int32(0), arguments[1], Int32(0), arguments[2]] : arguments;
        if (source.Element == target.Element && source.Element.IsValueType)
            CallStatic(_context.GetMethod(_context.WellKnown.Array, _context.WellKnown.Array.Declaration.GetMethod("CopyValues"), [source.Element]), all);
        else if (source.Element.IsReference && target.Element.IsReference)
            CallStatic(_context.GetMethod(_context.WellKnown.Array, _context.WellKnown.Array.Declaration.GetMethod("CopyReferences")), all);
        else
            return false;
        return true;
    }

    private string ElementTag(TypeDesc element) =>
        element.IsStruct ? "" : _program.DebugInfo.AliasTag("elements " + _types.Storage(element));

    private bool NeedsStoreCheck(StackValue array, TypeDesc? element, StackValue value)
    {
        if (value.Operand == "null")
            return false;
        bool fits = element is not null && value.Type is not null && _context.Virtuals.IsAssignable(value.Type, element);
        bool isExactArray = array.IsExact || element is DefType { Declaration.IsSealed: true };
        return !(fits && isExactArray);
    }

    /// <summary>An array may be of a type derived from what its variable says (I.8.7.1), so what is stored must fit the array itself.</summary>
    private void CheckStore(StackValue array, ArrayType type, StackValue value)
    {
        var check = _program.Require(new ArrayStoreCheck(_program, type), _node, "stores into an array with");
        string passed = _code.EmitValue($"call i1 {check.Reference}(ptr {Coerce(array, "ptr", array.Kind)}, ptr {Coerce(value, "ptr", value.Kind)})");
        TrapIf(_code.EmitValue($"xor i1 {passed}, true"), TrapKind.ArrayTypeMismatch);
    }
}

/// <summary>Whether an array is of exactly a type; always, where the program creates none of a derived one.</summary>
internal sealed class ArrayAddressTest(ArrayType type, string result, string array) : DeferredInstruction
{
    public override IEnumerable<string> Write(ProgramFacts facts)
    {
        bool canDiffer = facts.Program.Dispatch.ConstructedTypes
            .Any(other => other is ArrayType && other != type && facts.Context.Virtuals.IsAssignable(other, type));
        return canDiffer
            ? new ExactTypeTest(type, result, array).Write(facts)
            : [$"{result} = freeze i1 true"];
    }
}

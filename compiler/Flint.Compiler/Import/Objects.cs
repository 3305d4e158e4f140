using System.Reflection.Metadata;
using Flint.Compiler.Analysis;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

public sealed partial class MethodImporter
{
    private void ImportNewObject(int token)
    {
        if (_tokens.ArrayMethod(Handle(token)) is (ArrayType array, _, { } signature))
        {
            ImportNewMultiDimensionalArray((ArrayType)Concrete(array), signature);
            return;
        }

        MethodDesc constructor = Method(token);
        if (constructor.Owner.IsDelegate)
        {
            ImportNewDelegate(constructor.Owner);
            return;
        }

        StackValue[] arguments = PopArguments(constructor.Signature);
        if (constructor.Owner == _context.WellKnown.String)
        {
            CallStatic(StringFactory(constructor), arguments);
            return;
        }

        if (constructor.Owner.IsValueType)
        {
            string address = AllocaFor(constructor.Owner);
            if (constructor.Owner.IsStruct)
                _code.Emit(ZeroInstruction(address, constructor.Owner));
            var self = new StackValue(StackKind.ByRef, address, "ptr", _context.GetByRef(constructor.Owner)) { IsNonNull = true };
            foreach (StackValue argument in arguments)
                _stack.Push(argument);
            PopArguments(constructor.Signature);
            CallInstance(constructor, self, arguments);
            _stack.Push(constructor.Owner.IsStruct
                ? new StackValue(StackKind.Struct, address, "ptr", constructor.Owner)
                : Load(address, constructor.Owner, isVolatile: false));
            return;
        }

        StackValue created = Allocate(constructor.Owner);
        CallInstance(constructor, created, arguments);
        _stack.Push(created);
    }

    /// <summary><c>new string(…)</c> cannot know its size before it runs, so each constructor has a static twin <c>Ctor</c> that makes the string.</summary>
    private MethodDesc StringFactory(MethodDesc constructor)
    {
        var signature = new MethodSignature(false, 0, _context.WellKnown.String, constructor.Signature.Parameters);
        MethodDeclaration factory = constructor.Owner.Declaration.FindMethod("Ctor", signature)
            ?? throw Unsupported($"{constructor}");
        return _context.GetMethod(constructor.Owner, factory);
    }

    private StackValue Allocate(DefType type)
    {
        int size = ReferenceMap.InstanceSize(_context, type);
        string address = AllocateBytes(type, size);
        if (type.HasFinalizer)
            RegisterFinalizer("RegisterNew", address);
        return new StackValue(StackKind.Reference, address, "ptr", type) { IsNonNull = true, IsExact = true };
    }

    private string AllocateBytes(TypeDesc type, int size)
    {
        MethodNode allocator = _program.RequireRuntime("Flint.Runtime.Heap", "Allocate", _node);
        string address = _code.EmitValue($"call ptr {allocator.Reference}({_types.NativeInt} {size}){(type is DefType { HasFinalizer: true } ? "" : _program.DebugInfo.TypeTag(type))}");
        _program.RequireMethodTable(type, _node);
        _code.Emit(new MethodTableStore(type, address));
        return address;
    }

    private void ImportBox(TypeDesc type)
    {
        if (!type.IsValueType)
            return;
        StackValue value = _stack.Pop();
        _stack.Push(Box(value, type));
    }

    /// <summary>
    /// Generic code boxes values only to ask whether they are null or of a type (<c>box T; isinst X; brfalse</c>). The answer is known, or whether a
    /// nullable has a value, so no box is made, and no method table with all that it needs.
    /// </summary>
    private bool TryImportTestOfBox(TypeDesc type, ref ILReader reader)
    {
        if (!type.IsValueType)
            return false;
        ILReader ahead = reader;
        bool passes = true;
        if (ahead.PeekOpCode() == ILOpCode.Isinst && !_blocks.IsLeader(ahead.Offset))
        {
            ahead.ReadOpCode();
            var box = new StackValue(StackKind.Reference, "", "ptr", CheckedType(type)) { IsNonNull = true, IsExact = true };
            passes = IsKnownToPass(box, CheckedType(Type(ahead.ReadInt32())));
        }

        if (ahead.PeekOpCode() is not (ILOpCode.Brtrue or ILOpCode.Brtrue_s or ILOpCode.Brfalse or ILOpCode.Brfalse_s) || _blocks.IsLeader(ahead.Offset))
            return false;
        StackValue value = _stack.Pop();
        if (passes && type is DefType { IsNullable: true } nullable)
            _stack.Push(HasValue(value, nullable));
        else
            PushBoolean(passes);
        reader = ahead;
        return true;
    }

    private StackValue Box(StackValue value, TypeDesc type)
    {
        if (type is DefType { IsNullable: true } nullable)
            return BoxNullable(value, nullable);
        int size = LayoutAlgorithm.Align(_context.PointerSize + _context.Layouts.SizeOf(type), _context.PointerSize);
        string address = AllocateBytes(type, size);
        Store(Offset(address, _context.PointerSize), type, value, isVolatile: false);
        return new StackValue(StackKind.Reference, address, "ptr", type) { IsNonNull = true, IsExact = true };
    }

    private StackValue BoxNullable(StackValue value, DefType nullable)
    {
        FieldDesc content = NullableFields(nullable).Value;
        string slot = _code.Alloca("ptr", _context.PointerSize);
        _code.Emit($"store ptr null, ptr {slot}");
        string condition = _code.EmitValue($"icmp ne i32 {HasValue(value, nullable).Operand}, 0");
        string box = _code.NewLabel("box");
        string next = _code.NewLabel("boxed");
        _code.Terminate($"br i1 {condition}, label %{box}, label %{next}");
        _code.Open(box);
        StackValue boxed = Box(Load(Offset(value.Operand, _context.Layouts.OffsetOf(content)), content.Type, isVolatile: false), content.Type);
        _code.Emit($"store ptr {boxed.Operand}, ptr {slot}");
        _code.Open(next);
        return new StackValue(StackKind.Reference, _code.EmitValue($"load ptr, ptr {slot}"), "ptr", content.Type) { IsExact = true };
    }

    private StackValue HasValue(StackValue value, DefType nullable)
    {
        FieldDesc field = NullableFields(nullable).HasValue;
        return Load(Offset(value.Operand, _context.Layouts.OffsetOf(field)), field.Type, isVolatile: false);
    }

    private (FieldDesc HasValue, FieldDesc Value) NullableFields(DefType nullable) => (
        nullable.InstanceFields.Single(field => field.Declaration.Name == "hasValue"),
        nullable.InstanceFields.Single(field => field.Declaration.Name == "value"));

    private void ImportUnbox(TypeDesc type)
    {
        StackValue boxed = _stack.Pop();
        if (type is DefType { IsNullable: true } nullable)
        {
            string copy = UnboxNullable(boxed, nullable);
            _stack.Push(new StackValue(StackKind.ByRef, copy, "ptr", _context.GetByRef(type)) { IsNonNull = true });
            return;
        }

        string address = Offset(CheckUnbox(boxed, type), _context.PointerSize);
        _stack.Push(new StackValue(StackKind.ByRef, address, "ptr", _context.GetByRef(type)) { IsNonNull = true });
    }

    private void ImportUnboxAny(TypeDesc type)
    {
        if (!type.IsValueType)
        {
            ImportCast(type);
            return;
        }

        StackValue boxed = _stack.Pop();
        if (type is DefType { IsNullable: true } nullable)
            _stack.Push(new StackValue(StackKind.Struct, UnboxNullable(boxed, nullable), "ptr", type));
        else
            _stack.Push(Load(Offset(CheckUnbox(boxed, type), _context.PointerSize), type, isVolatile: false));
    }

    private string CheckUnbox(StackValue boxed, TypeDesc type)
    {
        string address = NonNull(boxed);
        if (!(boxed.IsExact && boxed.Type == type))
        {
            string passed = EmitTypeTest(type, address);
            TrapIf(_code.EmitValue($"xor i1 {passed}, true"), TrapKind.InvalidCast);
        }

        return address;
    }

    private string UnboxNullable(StackValue boxed, DefType nullable)
    {
        (FieldDesc hasValue, FieldDesc content) = NullableFields(nullable);
        string copy = AllocaFor(nullable);
        _code.Emit(ZeroInstruction(copy, nullable));
        string address = Coerce(boxed, "ptr", boxed.Kind);
        string unbox = _code.NewLabel("unbox");
        string next = _code.NewLabel("unboxed");
        string isNull = _code.EmitValue($"icmp eq ptr {address}, null");
        _code.Terminate($"br i1 {isNull}, label %{next}, label %{unbox}");
        _code.Open(unbox);
        string passed = EmitTypeTest(content.Type, address);
        TrapIf(_code.EmitValue($"xor i1 {passed}, true"), TrapKind.InvalidCast);
        Store(Offset(copy, _context.Layouts.OffsetOf(hasValue)), hasValue.Type, Int32(1), isVolatile: false);
        Store(
            Offset(copy, _context.Layouts.OffsetOf(content)),
            content.Type,
            Load(Offset(address, _context.PointerSize), content.Type, isVolatile: false),
            isVolatile: false);
        _code.Open(next);
        return copy;
    }

    private void ImportCast(TypeDesc type)
    {
        StackValue value = _stack.Pop();
        if (value.Operand == "null" || IsKnownToPass(value, type))
        {
            _stack.Push(value with { Type = value.Type is null || !value.IsExact ? type : value.Type });
            return;
        }

        string address = Coerce(value, "ptr", value.Kind);
        string test = _code.NewLabel("cast");
        string next = _code.NewLabel("passed");
        string isNull = _code.EmitValue($"icmp eq ptr {address}, null");
        _code.Terminate($"br i1 {isNull}, label %{next}, label %{test}");
        _code.Open(test);
        string passed = EmitTypeTest(CheckedType(type), address);
        TrapIf(_code.EmitValue($"xor i1 {passed}, true"), TrapKind.InvalidCast);
        _code.Open(next);
        _stack.Push(value with { Operand = address, LlvmType = "ptr", Type = type, IsExact = false, ArrayLength = null });
    }

    private void ImportIsInstance(TypeDesc type)
    {
        StackValue value = _stack.Pop();
        TypeDesc tested = CheckedType(type);
        if (IsKnownToPass(value, tested))
        {
            _stack.Push(value);
            return;
        }

        if (value.Operand == "null" || (value.IsExact && !IsKnownToPass(value, tested) && value.Type is not null))
        {
            PushNull();
            return;
        }

        string address = Coerce(value, "ptr", value.Kind);
        string slot = _code.Alloca("ptr", _context.PointerSize);
        _code.Emit($"store ptr null, ptr {slot}");
        string test = _code.NewLabel("test");
        string next = _code.NewLabel("tested");
        string isNull = _code.EmitValue($"icmp eq ptr {address}, null");
        _code.Terminate($"br i1 {isNull}, label %{next}, label %{test}");
        _code.Open(test);
        string passed = tested.IsValueType ? EmitExactTest(tested, address) : EmitTypeTest(tested, address);
        _code.Emit($"store ptr {_code.EmitValue($"select i1 {passed}, ptr {address}, ptr null")}, ptr {slot}");
        _code.Open(next);
        _stack.Push(new StackValue(StackKind.Reference, _code.EmitValue($"load ptr, ptr {slot}"), "ptr", type.IsValueType ? _context.WellKnown.Object : type));
    }

    /// <summary>A boxed <c>T?</c> is a boxed <c>T</c>.</summary>
    private static TypeDesc CheckedType(TypeDesc type) => type is DefType { IsNullable: true } nullable ? nullable.Arguments[0] : type;

    private bool IsKnownToPass(StackValue value, TypeDesc type)
    {
        if (value.Type is null)
            return false;
        return type.IsValueType ? value.IsExact && value.Type == type : _context.Virtuals.IsAssignable(value.Type, type);
    }

    private string EmitTypeTest(TypeDesc type, string address)
    {
        _program.TypeChecks.Use(type);
        string result = _code.NewTemp();
        _code.Emit(new TypeTest(type, result, address));
        return result;
    }

    /// <summary>A boxed enum is no boxed integer, though it can be unboxed as one.</summary>
    private string EmitExactTest(TypeDesc type, string address)
    {
        _program.UsesMethodTables();
        string result = _code.NewTemp();
        _code.Emit(new ExactTypeTest(type, result, address));
        return result;
    }

    private void ImportLoadToken(int token)
    {
        System.Reflection.Metadata.EntityHandle handle = Handle(token);
        bool isField = handle.Kind == System.Reflection.Metadata.HandleKind.FieldDefinition
            || (handle.Kind == System.Reflection.Metadata.HandleKind.MemberReference
                && _body.Module.Reader.GetMemberReference((System.Reflection.Metadata.MemberReferenceHandle)handle).GetKind()
                    == System.Reflection.Metadata.MemberReferenceKind.Field);
        if (isField)
        {
            _stack.Push(new StackValue(StackKind.Struct, "poison", "ptr", _context.WellKnown.Get("System.RuntimeFieldHandle")) { FieldToken = Field(token) });
            return;
        }

        if (handle.Kind is System.Reflection.Metadata.HandleKind.MethodDefinition or System.Reflection.Metadata.HandleKind.MethodSpecification or System.Reflection.Metadata.HandleKind.MemberReference)
            throw Unsupported("a method handle");
        _stack.Push(new StackValue(StackKind.Struct, "poison", "ptr", _context.WellKnown.RuntimeTypeHandle) { TypeToken = Type(token) });
    }
}

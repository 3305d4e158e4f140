using System.Collections.Frozen;
using Flint.Compiler.Analysis;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

/// <summary>Methods that the compiler makes itself, by full name.</summary>
public sealed partial class MethodImporter
{
    private static readonly FrozenDictionary<string, Intrinsic> s_intrinsics = Intrinsics().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Imports a call; the receiver of an instance method is on the stack. False leaves the call to be made.</summary>
    private delegate bool Intrinsic(MethodImporter importer, MethodDesc method, StackValue[] arguments);

    private static Dictionary<string, Intrinsic> Intrinsics()
    {
        var table = new Dictionary<string, Intrinsic>(StringComparer.Ordinal);
        AddUnsafe(table);
        AddRuntime(table);
        AddNumeric(table);
        AddMemory(table);
        AddProcessor(table);
        AddInterlocked(table);
        AddCollector(table);
        return table;
    }

    /// <summary>Whether the compiler makes some method of that name, if not every overload.</summary>
    internal static bool CanBeIntrinsic(MethodDesc method) => s_intrinsics.ContainsKey($"{method.Owner.Declaration.FullName}::{method.Declaration.Name}");

    private bool TryImportIntrinsic(MethodDesc method, StackValue[] arguments)
    {
        string name = method.Declaration.Name;
        string owner = method.Owner.Declaration.FullName;
        // Vector<T>.IsSupported and its kin ask about T, not about the processor.
        if ((name == "get_IsHardwareAccelerated" || (name == "get_IsSupported" && method.Owner.Arguments.IsEmpty))
            && owner.StartsWith("System.", StringComparison.Ordinal))
        {
            PushBoolean(false);
            return true;
        }

        if (owner == "System.SR" && arguments.Length == 0 && _program.Messages.Find(method.Declaration) is { } message)
        {
            PushString(message);
            return true;
        }

        if (owner == "System.SR" && method.Owner.Declaration.IsNamesake && CoreLibMethod(method) is { } format)
        {
            CallStatic(format, arguments);
            return true;
        }

        if (s_intrinsics.TryGetValue($"{owner}::{name}", out Intrinsic? intrinsic) && intrinsic(this, method, arguments))
            return true;
        return owner.StartsWith("Flint.Hal.Riscv.", StringComparison.Ordinal) && TryImportProcessor(method, arguments);
    }

    /// <summary>What asks for an object may never run: Lazy of a type without such a constructor has a factory.</summary>
    private bool CannotCreate()
    {
        DefType activator = _context.WellKnown.Get("System.Activator");
        CallStatic(_context.GetMethod(activator, activator.Declaration.GetMethod("ThrowNoConstructor")), []);
        return true;
    }

    /// <summary>corelib's own method, for what each assembly of the class library has a copy of.</summary>
    private MethodDesc? CoreLibMethod(MethodDesc copy)
    {
        DefType owner = _context.WellKnown.Get(copy.Owner.Declaration.FullName);
        return owner.Declaration.FindMethods(copy.Declaration.Name)
            .Where(candidate => candidate.BodySource?.Module.Origin == ModuleOrigin.CoreLib && candidate.Signature.ToString() == copy.Declaration.Signature.ToString())
            .Select(candidate => _context.GetMethod(owner, candidate))
            .FirstOrDefault();
    }

    private static void AddRuntime(Dictionary<string, Intrinsic> table)
    {
        const string Helpers = "System.Runtime.CompilerServices.RuntimeHelpers::";
        table[Helpers + "InitializeArray"] = (importer, _, arguments) => importer.InitializeArray(arguments);
        table[Helpers + "CreateSpan"] = (importer, method, arguments) => importer.CreateSpan(method, arguments);
        table[Helpers + "IsKnownConstant"] = (importer, _, _) => importer.PushTruth(false);
        table[Helpers + "IsReferenceOrContainsReferences"] = (importer, method, _) =>
            importer.PushTruth(importer._context.Layouts.HasReferences(method.Arguments[0]));
        table[Helpers + "IsBitwiseEquatable"] = (importer, method, _) =>
            importer.PushTruth(method.Arguments[0].UnderlyingType.Primitive is not (PrimitiveKind.None or PrimitiveKind.Single or PrimitiveKind.Double));
        // No code is made at run time: expressions are interpreted, whatever their options.
        table["System.Text.RegularExpressions.Regex::Compile"] = (importer, method, _) =>
        {
            importer._stack.Push(new StackValue(StackKind.Reference, "null", "ptr", method.Signature.ReturnType));
            return true;
        };
        // Nobody listens, so what official code would tell is never imported.
        table["System.Diagnostics.Tracing.EventSource::IsEnabled"] = (importer, _, _) =>
        {
            importer._stack.Pop();
            return importer.PushTruth(false);
        };
        table["System.Type::GetTypeFromHandle"] = (importer, _, arguments) => importer.TypeFromHandle(arguments[0]);
        table["System.Type::op_Equality"] = (importer, _, arguments) => importer.CompareTypes(arguments, isEqual: true);
        table["System.Type::op_Inequality"] = (importer, _, arguments) => importer.CompareTypes(arguments, isEqual: false);
        foreach (TypeTraits flag in Enum.GetValues<TypeTraits>())
            table["System.Type::get_" + flag] = (importer, _, _) => importer.TypeProperty(flag);
        table["System.Console::Write"] = (importer, method, arguments) => importer.WriteLiteral(method, arguments, "");
        table["System.Console::WriteLine"] = (importer, method, arguments) => importer.WriteLiteral(method, arguments, "\n");
        table["System.Nullable::GetUnderlyingType"] = (importer, _, arguments) => importer.UnderlyingOfNullable(arguments[0]);
        table["System.Activator::CreateInstance"] = (importer, method, arguments) => importer.CreateInstance(method, arguments);
        table["System.Enum::HasFlag"] = (importer, _, arguments) => importer.HasFlag(arguments[0]);
        table["Flint.UnitsNet.QuantityText::Names"] = (importer, method, _) => importer.PushUnitNames(method.Arguments[0]);
        table["Flint.Runtime.GenericValue::Equals"] = (importer, method, arguments) => importer.GenericEquals(method.Arguments[0], arguments);
        table["Flint.Runtime.GenericValue::Compare"] = (importer, method, arguments) => importer.GenericCompare(method.Arguments[0], arguments);
        table["Flint.Runtime.MethodTable::Of"] = (importer, method, _) =>
        {
            if (method.Arguments.Length == 0)
                return false;
            importer._program.UsesMethodTables();
            importer._stack.Push(new StackValue(
                StackKind.NativeInt, importer._program.RequireMethodTable(method.Arguments[0], importer._node, "asks for").Reference, "ptr", null));
            return true;
        };
        const string PanicType = "Flint.Runtime.Panic::";
        foreach ((string name, string kind) in ((string, string)[])
            [
                ("IndexOutOfRange", TrapKind.IndexOutOfRange), ("NullReference", TrapKind.NullReference), ("DivideByZero", TrapKind.DivideByZero),
                ("Overflow", TrapKind.Overflow), ("InvalidCast", TrapKind.InvalidCast), ("ArrayTypeMismatch", TrapKind.ArrayTypeMismatch),
                ("OutOfMemory", "System.OutOfMemoryException"),
            ])
        {
            table[PanicType + name] = (importer, _, _) =>
            {
                importer.Trap(kind);
                return true;
            };
        }
    }

    private bool PushTruth(bool value)
    {
        PushBoolean(value);
        return true;
    }

    /// <summary>A literal is sent as UTF-8 from flash, without the code that encodes.</summary>
    private bool WriteLiteral(MethodDesc method, StackValue[] arguments, string end)
    {
        if (arguments is not [{ Literal: { } text }] || method.Signature.Parameters[0] != _context.WellKnown.String)
            return false;
        var bytes = _program.Require(new Utf8Node(text + end), _node, "prints");
        MethodNode write = _program.RequireRuntime("System.Console", "WriteUtf8", _node);
        _code.Emit($"call void {write.Reference}(ptr {bytes.Reference}, i32 {bytes.Length})");
        return true;
    }

    private bool InitializeArray(StackValue[] arguments)
    {
        if (arguments[1].FieldToken is not { } field || arguments[0].Type is not ArrayType array)
            throw Unsupported("RuntimeHelpers.InitializeArray without a constant");
        Node data = _program.Require(new ConstantDataNode(_program, field), _node, "reads");
        string target = Offset(arguments[0].Operand, _context.Layouts.ArrayDataOffset(array));
        _code.Emit($"call void @llvm.memcpy.p0.p0.i32(ptr {target}, ptr {data.Reference}, i32 {_context.Layouts.SizeOf(field.Type)}, i1 false)");
        return true;
    }

    private bool CreateSpan(MethodDesc method, StackValue[] arguments)
    {
        if (arguments[0].FieldToken is not { } field)
            throw Unsupported("RuntimeHelpers.CreateSpan without a constant");
        Node data = _program.Require(new ConstantDataNode(_program, field), _node, "reads");
        PushSpan((DefType)method.Signature.ReturnType, data.Reference, _context.Layouts.SizeOf(field.Type) / _context.Layouts.SizeOf(method.Arguments[0]));
        return true;
    }

    private void PushSpan(DefType span, string address, int length)
    {
        string copy = AllocaFor(span);
        FieldDesc reference = span.InstanceFields.Single(field => field.Declaration.Name == "_reference");
        FieldDesc count = span.InstanceFields.Single(field => field.Declaration.Name == "_length");
        _code.Emit($"store ptr {address}, ptr {Offset(copy, _context.Layouts.OffsetOf(reference))}");
        _code.Emit($"store i32 {length}, ptr {Offset(copy, _context.Layouts.OffsetOf(count))}");
        _stack.Push(new StackValue(StackKind.Struct, copy, "ptr", span));
    }

    private bool TypeFromHandle(StackValue handle)
    {
        if (handle.TypeToken is not { } type)
        {
            // A handle that is not just made holds the type object's address.
            _stack.Push(new StackValue(
                StackKind.Reference, _code.EmitValue($"load ptr, ptr {handle.Operand}"), "ptr", _context.WellKnown.Get("System.RuntimeType")));
            return true;
        }

        _stack.Push(new StackValue(StackKind.Reference, new TypeObjectNode(type).Reference, "ptr", _context.WellKnown.Get("System.RuntimeType"))
        {
            TypeToken = type,
            IsNonNull = true,
            IsExact = true,
        });

        // Comparing two typeofs, or asking a typeof what it is, is answered at build time and needs no object.
        if (IsTypeTest())
            return true;
        TypeObjectNode node = _program.Require(new TypeObjectNode(type), _node, "uses typeof");
        if (_source.Module.Origin == ModuleOrigin.App)
            node.Name(_program);
        return true;
    }

    /// <summary>Whether the typeof just made goes into a comparison with another typeof or a property that is known at build time.</summary>
    private bool IsTypeTest()
    {
        int next = _offset + 5;
        if (NextCall(next) is { } call && call.Owner == _context.WellKnown.Type)
        {
            StackValue? before = _stack.Count > 1 ? _stack.ElementAt(1) : null;
            return (call.Declaration.Name is "op_Equality" or "op_Inequality" && before?.TypeToken is not null)
                || call.Declaration.Name is "get_IsValueType" or "get_IsEnum";
        }

        // typeof(A) == typeof(B): ldtoken, call, then the comparison.
        var reader = new Metadata.ILReader(_body.Code, next);
        return !reader.AtEnd
            && reader.ReadOpCode() == System.Reflection.Metadata.ILOpCode.Ldtoken
            && NextCall(next + 5)?.Declaration.Name == "GetTypeFromHandle"
            && NextCall(next + 10)?.Declaration.Name is "op_Equality" or "op_Inequality";
    }

    private MethodDesc? NextCall(int offset)
    {
        var reader = new Metadata.ILReader(_body.Code, offset);
        return !reader.AtEnd && reader.ReadOpCode() is System.Reflection.Metadata.ILOpCode.Call or System.Reflection.Metadata.ILOpCode.Callvirt
            ? Method(reader.ReadInt32())
            : null;
    }

    private bool CompareTypes(StackValue[] arguments, bool isEqual)
    {
        if (arguments is not [{ TypeToken: { } left }, { TypeToken: { } right }])
            return false;
        return PushTruth((left == right) == isEqual);
    }

    private bool UnderlyingOfNullable(StackValue type)
    {
        if (type.TypeToken is not { } known)
            return false;
        if (known is not DefType { IsNullable: true } nullable)
        {
            PushNull();
            return true;
        }

        DefType runtimeType = _context.WellKnown.Get("System.RuntimeType");
        Node underlying = _program.Require(new TypeObjectNode(nullable.Arguments[0]), _node, "uses typeof");
        _stack.Push(new StackValue(StackKind.Reference, underlying.Reference, "ptr", runtimeType) { TypeToken = nullable.Arguments[0], IsNonNull = true, IsExact = true });
        return true;
    }

    private bool TypeProperty(TypeTraits flag)
    {
        StackValue value = _stack.Pop();
        if (value.TypeToken is { } type)
            return PushTruth(TypeObjectNode.FlagsOf(type).HasFlag(flag));
        string address = Offset(NonNull(value), TypeObjectNode.FlagsOffset(_context));
        string masked = _code.EmitValue($"and i32 {_code.EmitValue($"load i32, ptr {address}")}, {(int)flag}");
        PushCondition(_code.EmitValue($"icmp ne i32 {masked}, 0"));
        return true;
    }

    private bool CreateInstance(MethodDesc method, StackValue[] arguments)
    {
        if (method.Arguments is [var type])
            return type is DefType definition ? CreateInstance(definition) : CannotCreate();
        if (arguments is not [{ TypeToken: DefType { IsOpen: false, IsVoid: false, IsInterface: false } named }])
            throw Unsupported($"{method} of a type that is not written in the call");
        CreateInstance(named);
        ImportBox(named);
        return true;
    }

    private bool CreateInstance(DefType type)
    {
        MethodDeclaration? constructor = type.Declaration.FindMethods(".ctor").FirstOrDefault(candidate => candidate.Signature.Parameters.Length == 0);
        if (type.IsValueType)
        {
            string address = AllocaFor(type);
            _code.Emit(ZeroInstruction(address, type));
            if (constructor is not null)
                CallInstance(_context.GetMethod(type, constructor), new StackValue(StackKind.ByRef, address, "ptr", null) { IsNonNull = true }, []);
            _stack.Push(Load(address, type, isVolatile: false));
            return true;
        }

        if (constructor is null || type.Declaration.IsAbstract)
            return CannotCreate();
        StackValue created = Allocate(type);
        CallInstance(_context.GetMethod(type, constructor), created, []);
        _stack.Push(created);
        return true;
    }

    private bool HasFlag(StackValue flag)
    {
        StackValue self = _stack.Peek();
        if (self is not { IsExact: true, Type: { IsEnum: true } type } || flag is not { IsExact: true } || flag.Type != type)
            return false;
        _stack.Pop();
        StackValue value = Load(Offset(self.Operand, _context.PointerSize), type, isVolatile: false);
        StackValue bits = Load(Offset(flag.Operand, _context.PointerSize), type, isVolatile: false);
        string masked = _code.EmitValue($"and {value.LlvmType} {value.Operand}, {bits.Operand}");
        PushCondition(_code.EmitValue($"icmp eq {value.LlvmType} {masked}, {bits.Operand}"));
        return true;
    }

    private bool PushUnitNames(TypeDesc unit)
    {
        UnitNames names = _program.Require(new UnitNames((DefType)unit), _node, "names units with");
        _stack.Push(new StackValue(StackKind.Reference, names.Texts(_program).Reference, "ptr", _context.GetArray(_context.WellKnown.String)) { IsNonNull = true, IsExact = true });
        return true;
    }

    private bool GenericEquals(TypeDesc type, StackValue[] arguments)
    {
        if (type.UnderlyingType.Primitive is not (PrimitiveKind.None or PrimitiveKind.Single or PrimitiveKind.Double))
        {
            PushCondition(EmitCompare(Comparison.Equal, arguments[0], arguments[1]));
            return true;
        }

        if (type is DefType { IsNullable: true } nullable)
        {
            DefType statics = _context.WellKnown.Get("System.Nullable");
            CallStatic(_context.GetMethod(statics, statics.Declaration.GetMethod("Equals"), [nullable.Arguments[0]]), arguments);
            return true;
        }

        DefType equatable = _context.GetInstance(_context.WellKnown.Get("System.IEquatable`1").Declaration, [type]);
        bool isEquatable = _context.Virtuals.IsAssignable(type, equatable);
        MethodDesc equals = isEquatable
            ? _context.GetMethod(equatable, equatable.Declaration.GetMethod("Equals"))
            : _context.GetMethod(
                _context.WellKnown.Object,
                _context.WellKnown.Object.Declaration.FindMethods("Equals").Single(method => !method.IsStatic));
        CallOnCopy(type, equals, arguments[0], isEquatable || !type.IsValueType ? arguments[1] : Box(arguments[1], type));
        return true;
    }

    private bool GenericCompare(TypeDesc type, StackValue[] arguments)
    {
        if (type is DefType { IsNullable: true } nullable)
        {
            DefType nullables = _context.WellKnown.Get("System.Nullable");
            CallStatic(_context.GetMethod(nullables, nullables.Declaration.GetMethod("Compare"), [nullable.Arguments[0]]), arguments);
            return true;
        }

        DefType comparable = _context.GetInstance(_context.WellKnown.Get("System.IComparable`1").Declaration, [type]);
        if (_context.Virtuals.IsAssignable(type, comparable))
        {
            CallOnCopy(type, _context.GetMethod(comparable, comparable.Declaration.GetMethod("CompareTo")), arguments[0], arguments[1]);
            return true;
        }

        if (type.IsEnum)
        {
            TypeDesc underlying = type.UnderlyingType;
            return GenericCompare(underlying, [arguments[0] with { Type = underlying }, arguments[1] with { Type = underlying }]);
        }

        StackValue left = type.IsValueType ? Box(arguments[0], type) : arguments[0];
        StackValue right = type.IsValueType ? Box(arguments[1], type) : arguments[1];
        DefType statics = _context.WellKnown.Get("Flint.Runtime.GenericValue");
        CallStatic(_context.GetMethod(statics, statics.Declaration.GetMethod("CompareObjects")), [left, right]);
        return true;
    }

    /// <summary>Calls an interface or object method on a value through the address of a copy, as <c>constrained.</c> does.</summary>
    private void CallOnCopy(TypeDesc type, MethodDesc method, StackValue value, StackValue argument)
    {
        string copy = AllocaFor(type);
        Store(copy, type, value, isVolatile: false);
        _stack.Push(new StackValue(StackKind.ByRef, copy, "ptr", _context.GetByRef(type)) { IsNonNull = true });
        _stack.Push(argument);
        ImportConstrainedCall(method, type);
    }
}

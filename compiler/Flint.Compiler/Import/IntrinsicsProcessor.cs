using Flint.Compiler.Analysis;
using Flint.Compiler.TypeSystem;
using Flint.Targets;

namespace Flint.Compiler.Import;

/// <summary>Single machine instructions (Flint.Hal.Riscv), and what depends on how objects look in memory.</summary>
public sealed partial class MethodImporter
{
    private static void AddProcessor(Dictionary<string, Intrinsic> table)
    {
        table["System.Object::GetType"] = (importer, _, _) => importer.GetRuntimeType();
        table["System.Object::MemberwiseClone"] = (importer, _, _) => importer.Clone();
        table["System.RuntimeType::NameOf"] = (importer, _, arguments) => importer.GetTypeName(arguments[0], TypeNames.ShortNames);
        table["System.RuntimeType::FullNameOf"] = (importer, _, arguments) => importer.GetTypeName(arguments[0], TypeNames.FullNames);
        table["System.RuntimeType::get_TraitBits"] = (importer, _, _) =>
        {
            string address = importer.Offset(importer.NonNull(importer._stack.Pop()), TypeObjectNode.FlagsOffset(importer._context));
            importer._stack.Push(new StackValue(StackKind.Int32, importer._code.EmitValue($"load i32, ptr {address}"), "i32", importer._context.WellKnown.Int32));
            return true;
        };
        foreach (TypeTables kind in Enum.GetValues<TypeTables>().Where(kind => kind != TypeTables.None))
            table["System.RuntimeType::" + kind] = (importer, _, _) => importer.PushTypeTable(kind);
        table["System.RuntimeType::get_Index"] = (importer, _, _) =>
        {
            string address = importer.Offset(importer.NonNull(importer._stack.Pop()), TypeObjectNode.NameIndexOffset(importer._context));
            string offset = importer._code.EmitValue($"load i32, ptr {address}, !invariant.load !1");
            importer._stack.Push(new StackValue(
                StackKind.Int32, importer._code.EmitValue($"udiv i32 {offset}, {importer._context.PointerSize}"), "i32", importer._context.WellKnown.Int32));
            return true;
        };
        table["System.RuntimeType::get_Enum"] = (importer, _, _) =>
        {
            importer._program.RequireEnums();
            string address = importer.Offset(importer.NonNull(importer._stack.Pop()), TypeObjectNode.EnumOffset(importer._context));
            importer._stack.Push(new StackValue(StackKind.NativeInt, importer._code.EmitValue($"load ptr, ptr {address}"), "ptr", null));
            return true;
        };
        table["System.String::get_Literals"] = (importer, _, _) =>
        {
            importer._stack.Push(new StackValue(StackKind.NativeInt, importer._program.Require(new LiteralTable(), importer._node, "lists").Reference, "ptr", null));
            return true;
        };
        table["System.String::FastAllocateString"] = (importer, _, arguments) => importer.AllocateString(arguments[0]);
        table["System.String::AllocateUnwritten"] = (importer, _, arguments) => importer.AllocateUnwrittenString(arguments[0]);
        table["System.MulticastDelegate::NewMulticast"] = (importer, _, arguments) => importer.NewMulticast(arguments);
        table["Flint.Runtime.MethodTable::ElementSize"] = (importer, _, arguments) =>
        {
            string size = importer._code.NewTemp();
            importer._program.RequireWord(MethodTableWords.Size, importer._node);
            importer._code.Emit(new MethodTableWordLoad(MethodTableWords.Size, size, "i32", importer.NonNull(arguments[0])));
            importer._stack.Push(new StackValue(StackKind.Int32, size, "i32", importer._context.WellKnown.Int32));
            return true;
        };
        table["Flint.Runtime.MethodTable::Rank"] = (importer, _, arguments) =>
        {
            string rank = importer._code.NewTemp();
            importer._program.RequireWord(MethodTableWords.Rank, importer._node);
            importer._code.Emit(new RankLoad(rank, importer.NonNull(arguments[0])));
            importer._stack.Push(new StackValue(StackKind.Int32, rank, "i32", importer._context.WellKnown.Int32));
            return true;
        };
        table["Flint.Runtime.MethodTable::OfElement"] = (importer, _, arguments) =>
        {
            string element = importer._code.NewTemp();
            importer._program.RequireWord(MethodTableWords.Element, importer._node);
            importer._code.Emit(new MethodTableWordLoad(MethodTableWords.Element, element, "ptr", importer.NonNull(arguments[0])));
            importer._stack.Push(new StackValue(StackKind.NativeInt, element, "ptr", null));
            return true;
        };
        table["Flint.Runtime.ArrayCreation::BoundedTable"] = (importer, method, _) => importer.PushBoundedTable(method.Arguments[0]);
        table["Flint.Runtime.MethodTable::ValueKind"] = (importer, _, arguments) => importer.ReadTable(MethodTableWords.ValueKind, arguments[0]);
        table["Flint.Runtime.MethodTable::Size"] = (importer, _, arguments) => importer.ReadTable(MethodTableWords.Size, arguments[0]);
        table["Flint.Runtime.MethodTable::CanHold"] = (importer, _, arguments) => importer.CanHold(arguments);
        table["Flint.Runtime.ArrayConversion::get_HasFloatingPoint"] = (importer, _, _) => importer.PushFact(facts =>
            facts.Program.Dispatch.ConstructedTypes.Any(type => type is ArrayType { Element.Primitive: PrimitiveKind.Single or PrimitiveKind.Double }));
        table["Flint.Runtime.MethodTable::FirstOfVector"] = (importer, _, arguments) =>
        {
            string address = importer.NonNull(arguments[0]);
            importer._stack.Push(new StackValue(
                StackKind.ByRef,
                importer.Offset(address, importer._context.Layouts.ArrayDataOffset(importer._context.WellKnown.Object)),
                "ptr",
                importer._context.GetByRef(importer._context.WellKnown.Byte)));
            return true;
        };
    }

    private bool TryImportProcessor(MethodDesc method, StackValue[] arguments)
    {
        if (method.Declaration.HasBody)
            return false;
        string name = method.Declaration.Name;
        if (method.Owner.Declaration.FullName == "Flint.Hal.Riscv.Csr")
        {
            ImportCsr(name, method, arguments);
            return true;
        }

        switch (name)
        {
            case "WaitForInterrupt":
                _code.Emit("call void asm sideeffect \"wfi\", \"~{memory}\"()");
                return true;
            case "Nop":
                _code.Emit("call void asm sideeffect \"nop\", \"\"()");
                return true;
            case "Fence":
                _code.Emit("call void asm sideeffect \"fence\", \"~{memory}\"()");
                return true;
            case "SemihostingCall":
                {
                    // RISC-V semihosting specification: the three instructions are uncompressed and on one page.
                    const string Sequence = ".option push\\0A.option norvc\\0A.balign 16\\0Aslli zero, zero, 0x1f\\0Aebreak\\0Asrai zero, zero, 7\\0A.option pop";
                    string native = _types.NativeInt;
                    string result = _code.EmitValue(
                        $"call {native} asm sideeffect \"{Sequence}\", \"={{a0}},{{a0}},{{a1}},~{{memory}}\"({native} {Coerce(arguments[0], native, arguments[0].Kind)}, {native} {Coerce(arguments[1], native, arguments[1].Kind)})");
                    _stack.Push(new StackValue(StackKind.NativeInt, result, native, method.Signature.ReturnType));
                    return true;
                }

            default:
                return false;
        }
    }

    /// <summary><c>ReadMcause</c>, <c>WriteMtvec</c>, <c>SetMie</c>, <c>ClearMie</c>, <c>ReadSetMeinext</c>: the register's name is the rest of the method's.</summary>
    private void ImportCsr(string name, MethodDesc method, StackValue[] arguments)
    {
        const string ReadSet = "ReadSet";
        foreach ((string verb, string instruction) in ((string, string)[])[("Write", "csrw"), ("Set", "csrs"), ("Clear", "csrc")])
        {
            if (!name.StartsWith(verb, StringComparison.Ordinal))
                continue;
            if (name == "WriteMtvec")
                _program.OwnsVectors();
            string native = _types.NativeInt;
            _code.Emit($"call void asm sideeffect \"{instruction} {CsrName(name[verb.Length..])}, $0\", \"r,~{{memory}}\"({native} {Coerce(arguments[0], native, arguments[0].Kind)})");
            return;
        }

        string type = _types.NativeInt;
        string value = name.StartsWith(ReadSet, StringComparison.Ordinal)
            ? _code.EmitValue($"call {type} asm sideeffect \"csrrs $0, {CsrName(name[ReadSet.Length..])}, $1\", \"=r,r,~{{memory}}\"({type} {Coerce(arguments[0], type, arguments[0].Kind)})")
            : _code.EmitValue($"call {type} asm sideeffect \"csrr $0, {CsrName(name["Read".Length..])}\", \"=r\"()");
        StackKind kind = StackKindOf(method.Signature.ReturnType);
        _stack.Push(kind == StackKind.Int32
            ? new StackValue(kind, Resize(value, type, "i32", isSigned: false), "i32", method.Signature.ReturnType)
            : new StackValue(kind, value, type, method.Signature.ReturnType));
    }

    /// <summary>The counters are read by their machine-mode names, which need no permission.</summary>
    private static string CsrName(string name) => name.ToLowerInvariant() switch
    {
        "instret" => "minstret",
        "cycle" => "mcycle",
        // Of Hazard3; the assembler has no names for them.
        "meiea" => "0xbe0",
        "meifa" => "0xbe2",
        "meipra" => "0xbe3",
        "meinext" => "0xbe4",
        "msleep" => "0xbf0",
        // Of Nuclei's cores.
        "sleepvalue" => "0x811",
        // Of QingKe's.
        "intsyscr" => "0x804",
        string csr => csr,
    };

    private bool GetRuntimeType()
    {
        StackValue value = _stack.Pop();
        DefType runtimeType = _context.WellKnown.Get("System.RuntimeType");
        if (value is { IsExact: true, Type: { } known })
        {
            NonNull(value);
            _stack.Push(new StackValue(
                StackKind.Reference, _program.Require(new TypeObjectNode(known), _node, "gets the type of").Reference, "ptr", runtimeType)
            {
                TypeToken = known,
                IsNonNull = true,
                IsExact = true,
            });
            return true;
        }

        _program.RequireWord(MethodTableWords.Ordinal, _node);
        string result = _code.NewTemp();
        _code.Emit(new TypeObjectLoad(result, NonNull(value)));
        _stack.Push(new StackValue(StackKind.Reference, result, "ptr", runtimeType) { IsNonNull = true, IsExact = true });
        return true;
    }

    private bool PushTypeTable(TypeTables table)
    {
        _program.RequireTypeTable(table);
        _stack.Push(new StackValue(StackKind.NativeInt, Llvm.LlvmNames.Global(table.ToString()), "ptr", null));
        return true;
    }

    private bool GetTypeName(StackValue type, string names)
    {
        _program.RequireTypeNames();
        string index = _code.EmitValue($"load i32, ptr {Offset(NonNull(type), TypeObjectNode.NameIndexOffset(_context))}, !invariant.load !1");
        string address = _code.EmitValue($"getelementptr inbounds i8, ptr {Llvm.LlvmNames.Global(names)}, i32 {index}");
        _stack.Push(new StackValue(StackKind.Reference, _code.EmitValue($"load ptr, ptr {address}, !invariant.load !1"), "ptr", _context.WellKnown.String));
        return true;
    }

    /// <summary>A copy of an object that is no array: its size is in its method table.</summary>
    private bool Clone()
    {
        StackValue value = _stack.Pop();
        string source = NonNull(value);
        string size = _code.NewTemp();
        string native = _types.NativeInt;
        _program.RequireWord(MethodTableWords.Size, _node);
        _code.Emit(new MethodTableWordLoad(MethodTableWords.Size, size, native, source));
        MethodNode allocator = _program.RequireRuntime("Flint.Runtime.Heap", "Allocate", _node);
        string copy = _code.EmitValue($"call ptr {allocator.Reference}({native} {size})");
        _code.Emit($"call void @llvm.memcpy.p0.p0.{native}(ptr {copy}, ptr {source}, {native} {size}, i1 false)");
        RegisterFinalizer("RegisterCopy", copy);
        _stack.Push(new StackValue(StackKind.Reference, copy, "ptr", value.Type) { IsNonNull = true });
        return true;
    }

    /// <summary>A string of a given length, its content and final NUL zero.</summary>
    private bool AllocateString(StackValue length)
    {
        MethodNode allocator = _program.RequireRuntime("Flint.Runtime.Heap", "AllocateArray", _node);
        int header = _context.PointerSize + 4 + sizeof(char);
        string native = _types.NativeInt;
        return PushNewString(_code.EmitValue(
            $"call ptr {allocator.Reference}({native} {Coerce(length, native, length.Kind)}, {native} {sizeof(char)}, {native} {header}){_program.DebugInfo.TypeTag(_context.WellKnown.String)}"));
    }

    /// <summary>Not to clear what will be written anyway is faster; one way to allocate is smaller than two.</summary>
    private bool AllocateUnwrittenString(StackValue length)
    {
        if (_program.Goal == OptimizationGoal.Size)
            return AllocateString(length);
        MethodNode allocator = _program.RequireRuntime("Flint.Runtime.Heap", "AllocateText", _node);
        return PushNewString(_code.EmitValue($"call ptr {allocator.Reference}({_types.NativeInt} {Coerce(length, _types.NativeInt, length.Kind)}){_program.DebugInfo.TypeTag(_context.WellKnown.String)}"));
    }

    private bool PushNewString(string address)
    {
        DefType type = _context.WellKnown.String;
        _program.RequireMethodTable(type, _node);
        _code.Emit(new MethodTableStore(type, address));
        _stack.Push(new StackValue(StackKind.Reference, address, "ptr", type) { IsNonNull = true, IsExact = true });
        return true;
    }

    /// <summary>A delegate of the prototype's type whose code calls each of a list.</summary>
    private bool NewMulticast(StackValue[] arguments)
    {
        MethodNode create = _program.RequireRuntime("Flint.Runtime.Heap", "Allocate", _node);
        DefType type = _context.WellKnown.MulticastDelegate;
        int size = LayoutAlgorithm.Align(_context.Layouts.Get(type).Size, _context.PointerSize);
        string address = _code.EmitValue($"call ptr {create.Reference}({_types.NativeInt} {size}){_program.DebugInfo.TypeTag(type)}");
        _program.RequireWord(MethodTableWords.Multicast, _node);
        _code.Emit(new MulticastHeader(address, NonNull(arguments[0]), _code.NewTemp(), _context.Layouts.OffsetOf(DelegateField("_method"))));
        _code.Emit($"store ptr {address}, ptr {Offset(address, _context.Layouts.OffsetOf(DelegateField("_target")))}{AliasTag(DelegateField("_target"))}");
        FieldDesc list = type.InstanceFields.Single(field => field.Declaration.Name == "_invocationList");
        FieldDesc count = type.InstanceFields.Single(field => field.Declaration.Name == "_invocationCount");
        Store(Offset(address, _context.Layouts.OffsetOf(list)), list.Type, arguments[1], isVolatile: false, AliasTag(list));
        Store(Offset(address, _context.Layouts.OffsetOf(count)), count.Type, arguments[2], isVolatile: false, AliasTag(count));
        _stack.Push(new StackValue(StackKind.Reference, address, "ptr", type) { IsNonNull = true });
        return true;
    }
}

/// <summary>The type object of an object.</summary>
internal sealed class TypeObjectLoad(string result, string self) : Llvm.DeferredInstruction
{
    public override IEnumerable<string> Write(Llvm.ProgramFacts facts) =>
        Llvm.SideTables.Load(facts, null, $"{result}.table", result, result)
            .Prepend($"{result}.table = load ptr, ptr {self}{facts.MethodTableTag}");
}

/// <summary>Reads a word of an object's method table.</summary>
internal sealed class MethodTableWordLoad(MethodTableWords word, string result, string type, string self) : Llvm.DeferredInstruction
{
    public override IEnumerable<string> Write(Llvm.ProgramFacts facts)
    {
        yield return $"{result}.table = load ptr, ptr {self}{facts.MethodTableTag}";
        yield return $"{result}.slot = getelementptr inbounds i8, ptr {result}.table, i32 {facts.OffsetOf(word)}";
        yield return $"{result} = load {type}, ptr {result}.slot, !invariant.load !1";
    }
}

/// <summary>Reads a word of a method table.</summary>
internal sealed class TableWordLoad(MethodTableWords word, string result, string type, string table) : Llvm.DeferredInstruction
{
    public override IEnumerable<string> Write(Llvm.ProgramFacts facts)
    {
        yield return $"{result}.slot = getelementptr inbounds i8, ptr {table}, i32 {facts.OffsetOf(word)}";
        yield return $"{result} = load {type}, ptr {result}.slot, !invariant.load !1";
    }
}

/// <summary>Copies the method table of a delegate, and takes from it the code that calls a list.</summary>
internal sealed class MulticastHeader(string address, string prototype, string temp, int methodOffset) : Llvm.DeferredInstruction
{
    public override IEnumerable<string> Write(Llvm.ProgramFacts facts)
    {
        yield return $"{temp}.table = load ptr, ptr {prototype}{facts.MethodTableTag}";
        yield return $"store ptr {temp}.table, ptr {address}{facts.MethodTableTag}";
        yield return $"{temp}.slot = getelementptr inbounds i8, ptr {temp}.table, i32 {facts.OffsetOf(MethodTableWords.Multicast)}";
        yield return $"{temp}.code = load ptr, ptr {temp}.slot, !invariant.load !1";
        yield return $"{temp}.field = getelementptr inbounds i8, ptr {address}, i32 {methodOffset}";
        yield return $"store ptr {temp}.code, ptr {temp}.field";
    }
}

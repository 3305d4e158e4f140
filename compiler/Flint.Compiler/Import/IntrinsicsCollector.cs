using Flint.Compiler.Analysis;
using Flint.Compiler.Llvm;
using Flint.Targets;

namespace Flint.Compiler.Import;

/// <summary>What the collector asks of the compiler: how objects look, what the whole program contains, and the processor's registers.</summary>
public sealed partial class MethodImporter
{
    private static void AddCollector(Dictionary<string, Intrinsic> table)
    {
        const string Runtime = "Flint.Runtime.";
        table[Runtime + "HeapObject::Shape"] = (importer, _, arguments) => importer.ReadTable(MethodTableWords.Shape, arguments[0]);
        table[Runtime + "HeapObject::Map"] = (importer, _, arguments) => importer.ReadTable(MethodTableWords.Map, arguments[0]);
        table[Runtime + "Collector::get_IsEnabled"] = (importer, _, _) => importer.PushTruth(importer._program.Heap is not (HeapMode.Bump or HeapMode.None));
        table[Runtime + "Collector::get_IsStressed"] = (importer, _, _) => importer.PushTruth(importer._program.Heap == HeapMode.Stressed);
        table[Runtime + "HeapVerifier::get_IsEnabled"] = (importer, _, _) => importer.PushTruth(importer._program.Heap is HeapMode.Verified or HeapMode.Stressed);
        table[Runtime + "Collector::SaveRegisters"] = (importer, _, _) => importer.SaveRegisters();
        table[Runtime + "Threads::BeginAddress"] = (importer, _, _) =>
        {
            importer._stack.Push(new StackValue(StackKind.NativeInt, LlvmNames.Global(ThreadSwitch.BeginSymbol), "ptr", null));
            return true;
        };
        table[Runtime + "Threads::RequireRoom"] = (importer, _, _) =>
        {
            importer._code.Emit(new StackCheck(null, importer._code.NewTemp()));
            return true;
        };
        table[Runtime + "Threads::ReportOverflow"] = (importer, _, _) =>
        {
            importer._code.Emit($"call void asm sideeffect \"{ThreadSwitch.CallOverflow}\", \"~{{t0}}\"()");
            importer._code.Terminate("unreachable");
            return true;
        };
        table[Runtime + "FixedObjects::KeepTable"] = (importer, _, _) =>
        {
            importer._code.Emit(FixedAddresses.Marker);
            return true;
        };
        table[Runtime + "Finalizers::get_Exist"] = (importer, _, _) => importer.PushFact(facts => facts.Program.HasFinalizers);
        table[Runtime + "Finalizers::Finalize"] = (importer, _, arguments) =>
        {
            importer.CallVirtual(importer._context.Finalizer, arguments[0] with { IsNonNull = true }, []);
            return true;
        };
        table[Runtime + "Handles::get_Exist"] = (importer, _, _) => importer.PushFact(facts => facts.Program.HasHandles);
        table[Runtime + "Heap::get_CountsAllocated"] = (importer, _, _) => importer.PushFact(facts => HasMethod(facts, Runtime + "Heap", "get_AllocatedBytes"));
        table[Runtime + "FixedObjects::get_CanExist"] = (importer, _, _) => importer.PushFact(facts => HasMethod(facts, Runtime + "FixedObjects", "Add"));
        table["System.Threading.ExecutionContext::get_HasLocals"] = (importer, _, _) =>
            importer.PushFact(facts => HasMethod(facts, "System.Threading.ExecutionContext", "SetLocalValue"));
        table["System.Threading.Tasks.Task::get_TellsCurrent"] = (importer, _, _) =>
            importer.PushFact(facts => HasMethod(facts, "System.Threading.Tasks.Task", "get_InternalCurrent"));
        const string Interpolation = "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler";
        table[Interpolation + "::get_HasProviders"] = (importer, _, _) => importer.PushFact(facts => HasMethod(facts, Interpolation, "Custom"));
        table[Runtime + "Unwinder::get_HasHandlers"] = (importer, _, _) => importer.PushFact(facts => facts.Program.CatchesExceptions);
        table["System.GC::KeepAlive"] = (importer, _, arguments) =>
        {
            importer._code.Emit($"call void asm sideeffect \"\", \"r\"(ptr {importer.Coerce(arguments[0], "ptr", arguments[0].Kind)})");
            return true;
        };
    }

    private bool ReadTable(MethodTableWords word, StackValue table)
    {
        _program.RequireWord(word, _node);
        string result = _code.NewTemp();
        _code.Emit(new TableWordLoad(word, result, _types.NativeInt, Coerce(table, "ptr", table.Kind)));
        _stack.Push(new StackValue(StackKind.NativeInt, result, _types.NativeInt, null));
        return true;
    }

    /// <summary>Names all registers that calls preserve as changed: the method then has its callers' in its frame.</summary>
    private bool SaveRegisters()
    {
        IEnumerable<string> saved = _program.Target.Core.Abi.EndsWith('e') ? ["x8", "x9"] : ["x8", "x9", .. Enumerable.Range(18, 10).Select(number => $"x{number}")];
        _code.Emit($"call void asm sideeffect \"\", \"{string.Join(",", saved.Select(register => $"~{{{register}}}"))},~{{memory}}\"()");
        return true;
    }

    private static bool HasMethod(ProgramFacts facts, string type, string name) =>
        facts.Program.Nodes.Any(node => node is MethodNode { Method: { } method } && method.Declaration.Name == name && method.Owner.Declaration.FullName == type);

    private bool PushFact(Func<ProgramFacts, bool> fact)
    {
        string truth = _code.NewTemp();
        _code.Emit(new ProgramFact(fact, truth));
        _stack.Push(new StackValue(StackKind.Int32, truth, "i32", _context.WellKnown.Boolean));
        return true;
    }

    /// <summary>Lets a new object wait for nothing to refer to it.</summary>
    private void RegisterFinalizer(string method, string address)
    {
        MethodNode register = _program.RequireRuntime("Flint.Runtime.Finalizers", method, _node);
        _code.Emit($"call void {register.Reference}(ptr {address})");
    }
}

/// <summary>Something that only the whole program tells, as an i32.</summary>
internal sealed class ProgramFact(Func<ProgramFacts, bool> fact, string result) : DeferredInstruction
{
    public override IEnumerable<string> Write(ProgramFacts facts)
    {
        yield return $"{result} = add i32 0, {(fact(facts) ? 1 : 0)}";
    }
}

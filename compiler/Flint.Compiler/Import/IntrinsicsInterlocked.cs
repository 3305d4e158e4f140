using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

/// <summary>
/// System.Threading.Interlocked. One core runs the program, so what must not come in between is an interrupt: word-sized operations are
/// atomic instructions where the core has them, all others run with interrupts off.
/// </summary>
public sealed partial class MethodImporter
{
    private static void AddInterlocked(Dictionary<string, Intrinsic> table)
    {
        const string Interlocked = "System.Threading.Interlocked::";
        table[Interlocked + "Increment"] = (importer, method, arguments) => importer.AtomicUpdate("add", method, arguments[0], importer.One(method), givesNew: true);
        table[Interlocked + "Decrement"] = (importer, method, arguments) => importer.AtomicUpdate("sub", method, arguments[0], importer.One(method), givesNew: true);
        table[Interlocked + "Add"] = (importer, method, arguments) => importer.AtomicUpdate("add", method, arguments[0], arguments[1], givesNew: true);
        table[Interlocked + "And"] = (importer, method, arguments) => importer.AtomicUpdate("and", method, arguments[0], arguments[1], givesNew: false);
        table[Interlocked + "Or"] = (importer, method, arguments) => importer.AtomicUpdate("or", method, arguments[0], arguments[1], givesNew: false);
        table["Flint.Hal.Riscv.Atomic::Xor"] = (importer, method, arguments) => importer.AtomicUpdate("xor", method, arguments[0], arguments[1], givesNew: false);
        table[Interlocked + "Exchange"] = (importer, method, arguments) => importer.AtomicUpdate("xchg", method, arguments[0], arguments[1], givesNew: false);
        table[Interlocked + "CompareExchange"] = (importer, method, arguments) => importer.AtomicCompare(method, arguments);
        table[Interlocked + "Read"] = (importer, method, arguments) => importer.AtomicUpdate("or", method, arguments[0], importer.Zero(method), givesNew: false);
        table["System.Threading.Volatile::Read"] = (importer, method, arguments) => importer.ReadVolatile(method, arguments[0]);
        table["System.Threading.Volatile::Write"] = (importer, method, arguments) => importer.WriteVolatile(method, arguments);
        table["Flint.Runtime.Interrupts::Disable"] = (importer, method, _) =>
        {
            importer._stack.Push(new StackValue(StackKind.NativeInt, importer.DisableInterrupts(), importer._types.NativeInt, method.Signature.ReturnType));
            return true;
        };
        foreach (string interrupts in (string[])["Flint.Runtime.Interrupts", "Flint.Boards.Interrupts"])
        {
            table[interrupts + "::HasHandlers"] = (importer, method, _) =>
            {
                importer._stack.Push(new StackValue(
                    StackKind.Int32, importer._code.EmitValue($"load i32, ptr @{Llvm.VectorTable.HasHandlers}"), "i32", method.Signature.ReturnType));
                return true;
            };
        }

        table["Flint.Runtime.Interrupts::Restore"] = (importer, _, arguments) =>
        {
            importer.Restore(importer.Coerce(arguments[0], importer._types.NativeInt, arguments[0].Kind));
            return true;
        };
    }

    private StackValue One(MethodDesc method) => ConstantOf(method, 1);

    private StackValue Zero(MethodDesc method) => ConstantOf(method, 0);

    private StackValue ConstantOf(MethodDesc method, int value) =>
        new(StackKindOf(method.Signature.ReturnType), value.ToString(), _types.Storage(method.Signature.ReturnType), null) { Constant = value };

    private bool HasAtomic(string type) =>
        (type is "ptr" || Bits(type) == _context.PointerSize * 8) && _program.Target.Core.Isa.Split('_')[0][4..].Contains('a');

    private bool AtomicUpdate(string operation, MethodDesc method, StackValue location, StackValue operand, bool givesNew)
    {
        TypeDesc type = method.Signature.ReturnType;
        string storage = _types.Storage(type);
        if (storage is "float" or "double" || type.IsStruct)
            return false;
        string address = Coerce(location, "ptr", location.Kind);
        string value = Coerce(operand, storage, operand.Kind);
        string old;
        string? updated = null;
        if (HasAtomic(storage))
        {
            old = _code.EmitValue($"atomicrmw {operation} ptr {address}, {storage} {value} seq_cst");
        }
        else
        {
            string state = DisableInterrupts();
            old = _code.EmitValue($"load {storage}, ptr {address}, align {Alignment(type, 0)}");
            updated = operation == "xchg" ? value : _code.EmitValue($"{operation} {storage} {old}, {value}");
            _code.Emit($"store {storage} {updated}, ptr {address}, align {Alignment(type, 0)}");
            Restore(state);
        }

        string result = !givesNew ? old : updated ?? _code.EmitValue($"{operation} {storage} {old}, {value}");
        _stack.Push(Widen(result, type, storage, StackKindOf(type)));
        return true;
    }

    private bool AtomicCompare(MethodDesc method, StackValue[] arguments)
    {
        TypeDesc type = method.Signature.ReturnType;
        string storage = _types.Storage(type);
        if (storage is "float" or "double" || type.IsStruct)
            return false;
        string address = Coerce(arguments[0], "ptr", arguments[0].Kind);
        string value = Coerce(arguments[1], storage, arguments[1].Kind);
        string expected = Coerce(arguments[2], storage, arguments[2].Kind);
        string old;
        if (HasAtomic(storage))
        {
            string pair = _code.EmitValue($"cmpxchg ptr {address}, {storage} {expected}, {storage} {value} seq_cst seq_cst");
            old = _code.EmitValue($"extractvalue {{ {storage}, i1 }} {pair}, 0");
        }
        else
        {
            string state = DisableInterrupts();
            old = _code.EmitValue($"load {storage}, ptr {address}, align {Alignment(type, 0)}");
            string isEqual = _code.EmitValue($"icmp eq {storage} {old}, {expected}");
            string stored = _code.EmitValue($"select i1 {isEqual}, {storage} {value}, {storage} {old}");
            _code.Emit($"store {storage} {stored}, ptr {address}, align {Alignment(type, 0)}");
            Restore(state);
        }

        _stack.Push(Widen(old, type, storage, StackKindOf(type)) with { Type = type });
        return true;
    }

    private void Restore(string state) => _code.Emit(new InterruptsRestored(state, _types.NativeInt, _code.NewTemp()));

    private string DisableInterrupts()
    {
        string state = _code.NewTemp();
        _code.Emit(new InterruptsOff(state, _types.NativeInt));
        return state;
    }

    /// <summary>A number of two words must not change between the loads, or be seen between the stores, of its halves.</summary>
    private bool IsTorn(TypeDesc type) =>
        StackKindOf(type) != StackKind.Struct && _context.Layouts.SizeOf(type) > _context.PointerSize;

    private bool ReadVolatile(MethodDesc method, StackValue location)
    {
        TypeDesc type = method.Signature.ReturnType;
        string? state = IsTorn(type) ? DisableInterrupts() : null;
        StackValue value = Load(Coerce(location, "ptr", StackKind.ByRef), type, isVolatile: true);
        if (state is not null)
            Restore(state);
        _code.Emit(new HandlerFence("acquire"));
        _stack.Push(value);
        return true;
    }

    private bool WriteVolatile(MethodDesc method, StackValue[] arguments)
    {
        TypeDesc type = method.Signature.Parameters[1];
        _code.Emit(new HandlerFence("release"));
        string? state = IsTorn(type) ? DisableInterrupts() : null;
        Store(Coerce(arguments[0], "ptr", StackKind.ByRef), type, arguments[1], isVolatile: true);
        if (state is not null)
            Restore(state);
        return true;
    }
}

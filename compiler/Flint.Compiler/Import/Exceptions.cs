using System.Reflection.Metadata;
using Flint.Compiler.Analysis;
using Flint.Compiler.Llvm;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

public sealed partial class MethodImporter
{
    private const string Frame = "%frame";
    private const string DispatchLabel = "dispatch";

    private readonly Dictionary<int, FinallyState> _finallies = [];
    private readonly Dictionary<int, HandlerEntry> _entries = [];
    private readonly Protection _protection = new();
    private int _frameSize;

    /// <summary>
    /// Registers the method's frame for exceptions. Control comes back to this point with a handler's number, so nothing that a handler reads may
    /// live in a register: that is in the frame (<see cref="HandlerLiveness"/>).
    /// </summary>
    private void BeginProtection()
    {
        string resumed = _code.NewTemp();
        _code.Emit(new TryEnter(_protection, resumed, Frame, _handlerTable.Reference, FilterVariables()));
        _code.Branch(DispatchLabel);
        int location = _code.Location;
        _trailing.Add((DispatchLabel, () =>
        {
            _code.Location = location;
            // The last handler needs no comparison of its own: no other number is left.
            KeyValuePair<int, HandlerEntry>[] entries = [.. _entries.OrderBy(entry => entry.Key)];
            string last = entries is [.., var final] ? final.Value.Label : BlockLabel(0);
            string cases = string.Join(" ", entries.SkipLast(1).Select(entry => $"i32 {entry.Key}, label %{entry.Value.Label}"));
            _code.Terminate($"switch i32 {resumed}, label %{last} [ i32 0, label %{BlockLabel(0)} {cases} ]");
        }
        ));
    }

    /// <summary>Emits what only is known once all code has been seen.</summary>
    private void EndProtection()
    {
        _code.AllocaAs(Frame, $"[{Math.Max(_frameSize, TryFrame.Size(_program.Target.Core))} x i8]", 8);
        _handlerTable.Fill(
        [
            .. Enumerable.Range(1, _regions.Handlers.Length).Select(number => new HandlerTable.Entry(
                _regions.Next(number),
                _regions.Outer(number),
                _regions[number].Kind is ExceptionRegionKind.Finally or ExceptionRegionKind.Fault,
                _entries.GetValueOrDefault(number)?.Test)),
        ]);
    }

    /// <summary>Storage that keeps its content when a handler is entered.</summary>
    private string AllocateInFrame(int size, int alignment)
    {
        if (_frameSize == 0)
            _frameSize = TryFrame.Size(_program.Target.Core);
        int offset = LayoutAlgorithm.Align(_frameSize, Math.Max(alignment, 1));
        _frameSize = offset + size;
        string address = _code.NewTemp();
        _code.EmitAtEntry($"{address} = getelementptr inbounds i8, ptr {Frame}, i32 {offset}");
        return address;
    }

    /// <summary>
    /// Whether a finally block cannot have an effect: the one of <c>foreach</c> over a List is a call of an empty Dispose. A method without handlers
    /// needs no frame.
    /// </summary>
    private bool DoesNothing(ExceptionRegion region)
    {
        if (region.Kind is not (ExceptionRegionKind.Finally or ExceptionRegionKind.Fault))
            return false;
        var reader = new ILReader(_body.Code, region.HandlerOffset);
        TypeDesc? constrained = null;
        while (true)
        {
            ILOpCode opcode = reader.ReadOpCode();
            switch (opcode)
            {
                case ILOpCode.Nop:
                    break;
                case ILOpCode.Ldloca_s or ILOpCode.Ldloca:
                    reader.Skip(opcode);
                    break;
                case ILOpCode.Constrained:
                    constrained = Type(reader.ReadInt32());
                    break;
                case ILOpCode.Callvirt when constrained is { IsValueType: true }
                    && _program.Dispatch.Resolve(Method(reader.ReadInt32()), constrained) is { } target && IsEmpty(target):
                    break;
                case ILOpCode.Endfinally:
                    return true;
                default:
                    return false;
            }
        }
    }

    private bool IsEmpty(MethodDesc method) => method.Declaration.BodySource is { } source
        && MethodBody.Read(_context, source).Code is var code
        && code.All(opcode => opcode is (byte)ILOpCode.Nop or (byte)ILOpCode.Ret);

    private string AllocateInFrame(TypeDesc type) => AllocateInFrame(_context.Layouts.SizeOf(type), _context.Layouts.AlignmentOf(type));

    /// <summary>The addresses of all variables, when there is a filter that needs them.</summary>
    private string? FilterVariables()
    {
        if (_regions.Handlers.All(handler => handler.Kind != ExceptionRegionKind.Filter))
            return null;
        Variable[] variables = [.. _arguments, .. _locals];
        string array = _code.Alloca($"[{variables.Length} x ptr]", _context.PointerSize);
        for (int i = 0; i < variables.Length; i++)
            _code.Emit($"store ptr {variables[i].Address}, ptr {Offset(array, i * _context.PointerSize)}");
        return array;
    }

    /// <summary>Makes the handlers of a point reachable, and sets the state where it changes.</summary>
    private void EnterProtectedCode(int offset)
    {
        for (int number = 1; number <= _regions.Handlers.Length; number++)
            if (ProtectedRegions.IsInTry(offset, _regions[number]) && !_entries.ContainsKey(number))
                _entries.Add(number, MakeEntry(number));
        if (_regions.ChangesStateAt(offset))
            SetState(_regions.StateAt(offset));
    }

    private void SetState(int state) =>
        _code.Emit(new TryFrameStore(_protection, TryFrame.Field.State, _code.NewTemp(), Frame, $"{_types.NativeInt} {state}"));

    private HandlerEntry MakeEntry(int number)
    {
        _protection.IsUsed = true;
        ExceptionRegion region = _regions[number];
        return region.Kind is ExceptionRegionKind.Finally or ExceptionRegionKind.Fault ? EnterForUnwinding(number, region) : EnterForCatch(number, region);
    }

    private bool CatchesOnlyIfOthersDo() => CustomAttributes.Find(
        _source.Module,
        _source.Module.Reader.GetMethodDefinition(_source.Handle).GetCustomAttributes(),
        "Flint.Runtime.CatchesIfOthersDoAttribute") is not null;

    private HandlerEntry EnterForCatch(int number, ExceptionRegion region)
    {
        if (!CatchesOnlyIfOthersDo())
            _program.CanCatchExceptions();
        TypeDesc caught = region.Kind == ExceptionRegionKind.Filter ? _context.WellKnown.Object : Concrete(_tokens.Type(region.CatchType));
        var exception = new StackValue(StackKind.Reference, "", "ptr", caught) { IsNonNull = true };
        StackValue slot = NewSlot(exception);
        _entryStacks[region.HandlerOffset] = [slot];
        Schedule(region.HandlerOffset);
        string label = _code.NewLabel("catch");
        string saved = AllocaIn(region, "ptr");
        int location = _code.Location;
        _trailing.Add((label, () =>
        {
            _code.Location = location;
            string value = LoadFromFrame(TryFrame.Field.Exception, "ptr");
            _code.Emit($"store ptr {value}, ptr {slot.Operand}");
            _code.Emit($"store ptr {value}, ptr {saved}");
            _code.Branch(BlockLabel(region.HandlerOffset));
        }
        ));
        Node? test = region.Kind == ExceptionRegionKind.Filter ? _program.Require(new ExceptionFilter(_node, _source, region), _node, "catches by")
            : caught == _context.WellKnown.Object || caught == _context.WellKnown.Exception ? null
            : _program.Require(new ExceptionTest(caught), _node, "catches");
        return new HandlerEntry(label, test, saved);
    }

    /// <summary>
    /// Runs a finally or fault block on an exception's way, and then goes on with it. When the block has handlers of its own, the
    /// frame's note of that exception may be gone by then.
    /// </summary>
    private HandlerEntry EnterForUnwinding(int number, ExceptionRegion region)
    {
        TryFrame.Field[] pending = [TryFrame.Field.Exception, TryFrame.Field.Target, TryFrame.Field.TargetState];
        string[] saved = _regions.HasRegionsInHandler(region)
            ? [.. pending.Select(_ => AllocateInFrame(_context.PointerSize, _context.PointerSize))]
            : [];
        string unwind = _code.NewLabel("unwind");
        int location = _code.Location;
        string entry = EnterFinally(region, unwind);
        string label = entry;
        if (saved.Length > 0)
        {
            label = _code.NewLabel("fault");
            _trailing.Add((label, () =>
            {
                _code.Location = location;
                for (int i = 0; i < saved.Length; i++)
                    _code.Emit($"store ptr {LoadFromFrame(pending[i], "ptr")}, ptr {saved[i]}");
                _code.Branch(entry);
            }
            ));
        }

        _trailing.Add((unwind, () =>
        {
            _code.Location = location;
            for (int i = 0; i < saved.Length; i++)
                _code.Emit(new TryFrameStore(_protection, pending[i], _code.NewTemp(), Frame, $"ptr {_code.EmitValue($"load ptr, ptr {saved[i]}")}"));
            _code.Emit(new UnwindCall(Frame));
            _code.Terminate("unreachable");
        }
        ));
        return new HandlerEntry(label, null, null);
    }

    private string LoadFromFrame(TryFrame.Field field, string type) =>
        _code.EmitValue($"load {type}, ptr {Offset(Frame, (int)field * _context.PointerSize)}");

    /// <summary>A word that a handler's code keeps: in the frame when that code can be resumed in the middle.</summary>
    private string AllocaIn(ExceptionRegion handler, string type) => _regions.HasRegionsInHandler(handler)
        ? AllocateInFrame(_context.PointerSize, _context.PointerSize)
        : _code.Alloca(type, _context.PointerSize);

    private void ImportThrow() => Throw(NonNull(_stack.Pop()));

    private void ImportRethrow()
    {
        int handler = _regions.HandlerAround(_offset, ExceptionRegionKind.Catch, ExceptionRegionKind.Filter);
        Throw(_code.EmitValue($"load ptr, ptr {_entries[handler].Exception}"));
    }

    private void Throw(string exception)
    {
        _program.UsesThrow();

        // What makes the exception is only reached on the way to the program's end, as far as interrupt handlers go.
        _node.RemoveCallsAfter(_callsBefore);
        _node.AddCall(new CallEdge.Throw(_position));
        string caller = _code.EmitValue($"call ptr asm sideeffect \"auipc $0, 0\", \"=r\"()");
        string table = _code.NewTemp();
        _code.Emit(new MethodTableLoad(table, exception));
        string address = _code.EmitValue($"ptrtoint ptr {caller} to {_types.NativeInt}");
        _code.Emit(new ThrowCall($"ptr {exception}, {_types.NativeInt} {address}, {_types.NativeInt} {_code.EmitValue($"ptrtoint ptr {table} to {_types.NativeInt}")}"));
        _code.Terminate("unreachable");
    }

    /// <summary>Leaves protected regions: runs each finally block on the way out, innermost first, then goes to the target.</summary>
    private void ImportLeave(int target)
    {
        _stack.Clear();
        string continuation = BlockLabel(target);
        Schedule(target);
        ExceptionRegion[] finallies = [.. _regions.FinalliesBetween(_offset, target)];
        int before = _regions.StateAt(finallies.Length > 0 ? finallies[^1].HandlerOffset : _offset);
        int after = _regions.StateAt(target);
        if (before != after && finallies.Length == 0)
            SetState(after);
        else if (before != after)
            continuation = SetStateBefore(continuation, after);
        foreach (ExceptionRegion region in finallies.Reverse())
            continuation = EnterFinally(region, continuation);
        _code.Branch(continuation);
    }

    private string SetStateBefore(string continuation, int state)
    {
        string label = _code.NewLabel("left");
        _trailing.Add((label, () =>
        {
            _code.Location = 0;
            SetState(state);
            _code.Branch(continuation);
        }
        ));
        return label;
    }

    /// <summary>A block that runs a finally handler and then goes on at <paramref name="continuation"/>.</summary>
    private string EnterFinally(ExceptionRegion region, string continuation)
    {
        if (!_finallies.TryGetValue(region.HandlerOffset, out FinallyState? state))
        {
            _finallies[region.HandlerOffset] = state = new FinallyState(AllocaIn(region, "i32"), _code.NewLabel("endfinally"));
            _trailing.Add((state.Exit, () => EndFinally(state)));
        }

        int number = state.Continuations.IndexOf(continuation);
        if (number < 0)
        {
            number = state.Continuations.Count;
            state.Continuations.Add(continuation);
        }

        string entry = _code.NewLabel("finally");
        Schedule(region.HandlerOffset);
        _trailing.Add((entry, () =>
        {
            _code.Location = 0;
            _code.Emit($"store i32 {number}, ptr {state.Selector}");
            _code.Branch(BlockLabel(region.HandlerOffset));
        }
        ));
        return entry;
    }

    private void EndFinally(FinallyState state)
    {
        _code.Location = 0;
        string selected = _code.EmitValue($"load i32, ptr {state.Selector}");
        string cases = string.Join(" ", state.Continuations.Skip(1).Select((label, i) => $"i32 {i + 1}, label %{label}"));
        _code.Terminate($"switch i32 {selected}, label %{state.Continuations[0]} [ {cases} ]");
    }

    private void ImportEndFinally()
    {
        int handler = _regions.HandlerAround(_offset, ExceptionRegionKind.Finally, ExceptionRegionKind.Fault);
        _code.Branch(_finallies[_regions[handler].HandlerOffset].Exit);
    }

    /// <param name="Label">Where the method's start goes for this handler.</param>
    /// <param name="Test">What tells whether it catches; null when it catches all, or nothing.</param>
    /// <param name="Exception">Address of the caught exception, for <c>rethrow</c>.</param>
    private sealed record HandlerEntry(string Label, Node? Test, string? Exception);

    private sealed class FinallyState(string selector, string exit)
    {
        public string Selector { get; } = selector;

        public string Exit { get; } = exit;

        public List<string> Continuations { get; } = [];
    }
}

/// <summary>Reads the method table of an object.</summary>
internal sealed class MethodTableLoad(string result, string address) : DeferredInstruction
{
    public override IEnumerable<string> Write(ProgramFacts facts)
    {
        yield return $"{result} = load ptr, ptr {address}{facts.MethodTableTag}";
    }
}

using System.Collections.Immutable;
using System.Reflection.Metadata;
using Flint.Compiler.Analysis;
using Flint.Compiler.Llvm;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

/// <summary>
/// Turns one method's IL into LLVM instructions by walking its basic blocks in the order that control reaches them. Branches on conditions
/// known at build time are followed one way only, so what lies behind them is never needed. One file per family of instructions.
/// </summary>
public sealed partial class MethodImporter
{
    private readonly Program _program;
    private readonly TypeSystemContext _context;
    private readonly LlvmTypes _types;
    private readonly MethodNode _node;
    private readonly MethodDesc _method;
    private readonly MethodDeclaration _source;
    private readonly object _function;
    private readonly MethodBody _body;
    private readonly TokenResolver _tokens;
    private readonly FunctionBody _code;
    private readonly MethodAbi _abi;
    private readonly BlockMap _blocks;
    private readonly ProtectedRegions _regions;
    private readonly HandlerLiveness _liveness;
    private readonly HandlerTable _handlerTable;
    private readonly Stack<StackValue> _stack = new();
    private readonly Dictionary<int, StackValue[]> _entryStacks = [];
    private readonly Queue<int> _pending = new();
    private readonly HashSet<int> _seen = [];
    private readonly List<(string Label, Action Fill)> _trailing = [];
    private ImmutableArray<Variable> _arguments;
    private ImmutableArray<Variable> _locals;
    private SequencePointEntry? _position;
    private TypeDesc? _constrained;
    private bool _volatile;
    private bool _readonly;
    private int _alignment;
    private int _offset;
    private int _callsBefore;

    private MethodImporter(Program program, MethodNode node, MethodDeclaration source, MethodAbi abi, object function)
    {
        _program = program;
        _context = program.Context;
        _types = program.Types;
        _node = node;
        _method = node.Method;
        _source = source;
        _function = function;
        _body = source.HasBody || program.Context.Substitutions.BodyOf(source) is not null ? MethodBody.Read(program.Context, source) : MethodBody.OfCallTo(source);
        _tokens = new TokenResolver(_context, _body.Module);
        _code = new FunctionBody();
        _abi = abi;
        _blocks = BlockMap.Of(_body);
        _regions = function == node ? ProtectedRegions.Of(_body.Regions, DoesNothing) : ProtectedRegions.None;
        _liveness = HandlerLiveness.Of(_body, _blocks, _regions, abi.Parameters.Length + (abi.ThisType is null ? 0 : 1));
        _handlerTable = new HandlerTable(node, _protection);
    }

    /// <exception cref="BuildErrorException">The IL uses something that Flint cannot compile yet, or a member that does not exist.</exception>
    internal static FunctionBody Import(Program program, MethodNode node, MethodDeclaration source, MethodAbi abi, out HandlerTable? handlers)
    {
        var importer = new MethodImporter(program, node, source, abi, node);
        handlers = importer._regions.IsEmpty ? null : importer._handlerTable;
        return importer.Guarded(importer.Run);
    }

    /// <summary>Adds to errors where in the source they are and why that code is needed.</summary>
    private FunctionBody Guarded(Action import)
    {
        try
        {
            import();
        }
        catch (UnsupportedMemberException e)
        {
            throw Unsupported(e.Message);
        }
        catch (BuildErrorException e) when (e.File is null || !HasChain(e))
        {
            string message = HasChain(e) ? e.Message : $"{e.Message}\n  in {_node.Display}{_node.Chain()}";
            throw e.File is null && _position is { } position
                ? new BuildErrorException(message, e.Hint, position.File, position.Line)
                : new BuildErrorException(message, e.Hint, e.File, e.Line);
        }

        return _code;
    }

    private static bool HasChain(BuildErrorException error) => error.Message.Contains("\n  in ", StringComparison.Ordinal);

    private static string BlockLabel(int offset) => $"il_{offset:x}";

    private void Run()
    {
        DescribeScopes();
        SetPosition(0);
        DeclareVariables();
        DescribeVariables();
        _program.Interrupts.RequireOf(_method.Owner.Declaration);
        if (_program.TargetBindings.FindStartup(_method, _node) is { } startup)
            _code.Emit(StartupCall.Marker(startup));
        if (_program.Statics.PreciseTrigger(_method) is { } trigger)
            RunStaticConstructor(trigger);
        if (_source.Module.Origin == ModuleOrigin.App)
            _code.Emit(new StackCheck(_node, _code.NewTemp()));
        Schedule(0);
        if (_regions.IsEmpty)
            _code.Branch(BlockLabel(0));
        else
            BeginProtection();
        ImportPending();
        if (!_regions.IsEmpty)
            EndProtection();
    }

    private void ImportPending()
    {
        while (_pending.TryDequeue(out int start))
            ImportBlock(start);
        for (int i = 0; i < _trailing.Count; i++)
        {
            _code.Open(_trailing[i].Label);
            _trailing[i].Fill();
        }
    }

    private void ImportBlock(int start)
    {
        _code.Open(BlockLabel(start));
        _stack.Clear();
        _callsBefore = _node.Calls.Count;
        if (_entryStacks.TryGetValue(start, out StackValue[]? entry))
            foreach (StackValue slot in entry)
                _stack.Push(Reload(slot));
        SetPosition(start);
        EnterProtectedCode(start);

        var reader = new ILReader(_body.Code, start);
        do
        {
            _offset = reader.Offset;
            SetPosition(_offset);
            ImportInstruction(ref reader);
        }
        while (_code.IsOpen && !reader.AtEnd && !_blocks.IsLeader(reader.Offset));

        if (_code.IsOpen)
            GoTo(reader.Offset);
    }

    private void SetPosition(int offset)
    {
        _position = _body.PositionAt(offset) ?? _position;
        _node.Position = _position;
        _code.Location = _position is { } position ? _program.DebugInfo.Location(_function, _method, position, ScopeAt(offset)) : 0;
    }

    private void Schedule(int offset)
    {
        if (_seen.Add(offset))
            _pending.Enqueue(offset);
    }

    /// <summary>Ends the block with a branch, leaving what is on the stack where the target finds it.</summary>
    private void GoTo(int target)
    {
        SpillTo(target);
        _code.Branch(BlockLabel(target));
    }

    private void SpillTo(int target)
    {
        Schedule(target);
        if (_stack.Count == 0)
            return;
        StackValue[] values = [.. _stack.Reverse()];
        if (!_entryStacks.TryGetValue(target, out StackValue[]? slots))
            _entryStacks[target] = slots = [.. values.Select(NewSlot)];
        if (slots.Length != values.Length)
            throw Unsupported("a stack of different depths on two paths");
        for (int i = 0; i < values.Length; i++)
        {
            StackValue value = values[i];
            if (value.Kind == StackKind.Struct)
                CopyStruct(slots[i].Operand, value.Operand, slots[i].Type!);
            else
                _code.Emit($"store {slots[i].LlvmType} {Coerce(value, slots[i].LlvmType, slots[i].Kind)}, ptr {slots[i].Operand}");
        }
    }

    private StackValue NewSlot(StackValue value)
    {
        if (value.Kind == StackKind.Struct)
            return new StackValue(StackKind.Struct, AllocaFor(value.Type!), "ptr", value.Type);
        string type = value.Kind == StackKind.NativeInt ? "ptr" : value.LlvmType;
        return new StackValue(value.Kind, _code.Alloca(type, _context.PointerSize), type, value.Kind == StackKind.Reference ? null : value.Type);
    }

    private StackValue Reload(StackValue slot)
    {
        if (slot.Kind != StackKind.Struct)
            return slot with { Operand = _code.EmitValue($"load {slot.LlvmType}, ptr {slot.Operand}") };
        string copy = AllocaFor(slot.Type!);
        CopyStruct(copy, slot.Operand, slot.Type!);
        return slot with { Operand = copy };
    }

    private TypeDesc Type(int token) => Concrete(_tokens.Type(Handle(token)));

    private FieldDesc Field(int token)
    {
        FieldDesc field = _tokens.Field(Handle(token));
        return field.Owner.IsOpen
            ? _context.GetField((DefType)Concrete(field.Owner), field.Declaration)
            : field;
    }

    private TypeDesc Concrete(TypeDesc type) => type.Instantiate(_method.Owner.Arguments, _method.Arguments);

    private static EntityHandle Handle(int token) => (EntityHandle)System.Reflection.Metadata.Ecma335.MetadataTokens.Handle(token);

    private BuildErrorException Unsupported(string construct) => new(
        $"{construct} is not supported yet\n  in {_node.Display}{_node.Chain()}",
        null,
        _position?.File ?? _body.Module.FileName,
        _position?.Line ?? 0);
}

using System.Collections.Immutable;
using System.Reflection.Metadata;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Evaluation;

/// <summary>Interprets IL on build-time memory. What it cannot do exactly as the device would, it declines.</summary>
internal sealed partial class Interpreter
{
    private const int MostSteps = 2_000_000;
    private const int DeepestCall = 200;
    private readonly TypeSystemContext _context;
    private readonly StaticEvaluator _evaluator;
    private readonly DefType _owner;
    private readonly Module _part;
    private readonly Memory _memory;
    private readonly Dictionary<FieldDesc, Block> _statics = [];
    private int _steps;
    private int _depth;

    public Interpreter(TypeSystemContext context, StaticEvaluator evaluator, DefType owner, Module part)
    {
        _context = context;
        _evaluator = evaluator;
        _owner = owner;
        _part = part;
        _memory = new Memory(context, this);
    }

    public IReadOnlyDictionary<FieldDesc, Block> Statics => _statics;

    /// <exception cref="DeclinedException">The method does something that only the device can do.</exception>
    public Value? Run(MethodDesc method, Value[] arguments)
    {
        if (method.Declaration.BodySource is not { } source)
            throw new DeclinedException($"it calls {method}, which is not IL");
        if (++_depth > DeepestCall)
            throw new DeclinedException("its calls nest too deeply");
        var frame = new Frame(this, method, MethodBody.Read(_context, source), arguments);
        Value? result = frame.Run();
        _depth--;
        return result;
    }

    private Block StaticStorage(FieldDesc field, bool isWrite)
    {
        if (field.Owner != _owner || field.Declaration.Module != _part)
            return isWrite ? throw new DeclinedException($"it sets {field}") : _evaluator.ReadForeign(field);
        if (!_statics.TryGetValue(field, out Block? block))
            _statics[field] = block = _memory.Allocate(BlockKind.Static, field.Type, _context.Layouts.SizeOf(field.Type));
        return block;
    }

    /// <summary>One call of one method.</summary>
    private sealed partial class Frame
    {
        private readonly Interpreter _interpreter;
        private readonly TypeSystemContext _context;
        private readonly Memory _memory;
        private readonly MethodDesc _method;
        private readonly MethodBody _body;
        private readonly TokenResolver _tokens;
        private readonly (Block Block, TypeDesc Type)[] _arguments;
        private readonly (Block Block, TypeDesc Type)[] _locals;
        private readonly Stack<Value> _stack = new();
        private readonly Queue<int> _afterFinally = new();
        private TypeDesc? _constrained;

        public Frame(Interpreter interpreter, MethodDesc method, MethodBody body, Value[] arguments)
        {
            _interpreter = interpreter;
            _context = interpreter._context;
            _memory = interpreter._memory;
            _method = method;
            _body = body;
            _tokens = new TokenResolver(_context, body.Module);
            ImmutableArray<TypeDesc> types = method.Signature.Parameters;
            if (method.Signature.HasThis)
                types = types.Insert(0, method.Owner.IsValueType ? _context.GetByRef(method.Owner) : method.Owner);
            _arguments = [.. types.Select(type => (_memory.Temporary(type), type))];
            for (int i = 0; i < arguments.Length; i++)
                _memory.Store(_arguments[i].Block, 0, types[i], arguments[i]);
            _locals = [.. body.Locals.Select(Concrete).Select(type => (_memory.Temporary(type), type))];
        }

        public Value? Run()
        {
            var reader = new ILReader(_body.Code, 0);
            while (true)
            {
                if (++_interpreter._steps > MostSteps)
                    throw new DeclinedException("it runs too long");
                ILOpCode opcode = reader.ReadOpCode();
                if (opcode == ILOpCode.Ret)
                    return _method.Signature.ReturnType.IsVoid ? null : Narrow(_stack.Pop(), _method.Signature.ReturnType);
                if (opcode.IsBranch() || opcode == ILOpCode.Switch)
                    Branch(opcode, ref reader);
                else if (opcode == ILOpCode.Endfinally)
                    reader = new ILReader(_body.Code, _afterFinally.Dequeue());
                else
                    Execute(opcode, ref reader);
            }
        }

        private TypeDesc Concrete(TypeDesc type) => type.Instantiate(_method.Owner.Arguments, _method.Arguments);

        private static EntityHandle Handle(int token) => (EntityHandle)System.Reflection.Metadata.Ecma335.MetadataTokens.Handle(token);

        private TypeDesc Type(int token) => Concrete(_tokens.Type(Handle(token)));

        private FieldDesc Field(int token)
        {
            FieldDesc field = _tokens.Field(Handle(token));
            return field.Owner.IsOpen ? _context.GetField((DefType)Concrete(field.Owner), field.Declaration) : field;
        }

        private MethodDesc Method(int token) => _tokens.Method(Handle(token)).Instantiate(_method.Owner.Arguments, _method.Arguments);

        /// <summary>What a variable of a type would hold: small integers lose their high bits.</summary>
        private Value Narrow(Value value, TypeDesc type)
        {
            if (type.IsStruct || value.Target is not null || value.Kind is ValueKind.Token)
                return value;
            Block block = _memory.Temporary(type);
            _memory.Store(block, 0, type, value);
            return _memory.Load(block, 0, type);
        }

        private void Branch(ILOpCode opcode, ref ILReader reader)
        {
            if (opcode == ILOpCode.Switch)
            {
                int[] targets = reader.ReadSwitchTargets();
                uint index = (uint)_stack.Pop().Bits;
                if (index < (uint)targets.Length)
                    reader = new ILReader(_body.Code, targets[index]);
                return;
            }

            int source = reader.Offset - 1;
            int target = reader.ReadTarget(opcode);
            bool isTaken = opcode switch
            {
                ILOpCode.Br or ILOpCode.Br_s => true,
                ILOpCode.Leave or ILOpCode.Leave_s => true,
                ILOpCode.Brtrue or ILOpCode.Brtrue_s => _stack.Pop().IsTrue,
                ILOpCode.Brfalse or ILOpCode.Brfalse_s => !_stack.Pop().IsTrue,
                _ => Compare(opcode),
            };
            if (!isTaken)
                return;
            if (opcode is ILOpCode.Leave or ILOpCode.Leave_s)
                target = Leave(source, target);
            reader = new ILReader(_body.Code, target);
        }

        /// <summary>The first finally block on the way out, the others and the target queued behind it.</summary>
        private int Leave(int source, int target)
        {
            _stack.Clear();
            _afterFinally.Clear();
            foreach (ExceptionRegion region in _body.Regions
                .Where(region => region.Kind == ExceptionRegionKind.Finally && IsInside(source, region) && !IsInside(target, region))
                .OrderBy(region => region.TryLength))
                _afterFinally.Enqueue(region.HandlerOffset);
            _afterFinally.Enqueue(target);
            return _afterFinally.Dequeue();
        }

        private static bool IsInside(int offset, ExceptionRegion region) =>
            offset >= region.TryOffset && offset < region.TryOffset + region.TryLength;
    }
}

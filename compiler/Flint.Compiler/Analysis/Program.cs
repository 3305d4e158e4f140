using Flint.Compiler.Evaluation;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;
using Flint.Targets;

namespace Flint.Compiler.Analysis;

/// <summary>
/// The whole program, discovered from its roots by a worklist: a node is expanded once, and every edge carries its reason.
/// </summary>
public sealed partial class Program
{
    private const int MostNestedArguments = 50;

    /// <summary>A method that instantiates itself with two larger types makes more and more long before it makes deep ones.</summary>
    private const int MostInstances = 2_000;

    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly Queue<Node> _worklist = new();
    private readonly Dictionary<TypeDesc, MethodTableNode> _methodTables = [];
    private readonly Dictionary<MethodDesc, MethodNode> _methods = [];
    private readonly Dictionary<MethodDeclaration, int> _nestedInstances = [];
    private readonly Dictionary<FieldDesc, StaticFieldNode> _statics = [];
    private readonly Dictionary<Block, DataNode> _data = [];
    private readonly Dictionary<FieldDesc, Block> _cachedDelegates = [];
    private readonly List<(DataNode Node, Block Block)> _zeroed = [];
    private readonly Dictionary<string, BuildErrorException> _missing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BuildErrorException> _natives = new(StringComparer.Ordinal);
    private readonly List<TypeObjectNode> _typeObjects = [];
    private readonly List<StaticConstructorGuard> _guards = [];
    private readonly List<ArrayStoreCheck> _storeChecks = [];
    private readonly SortedSet<string> _traps = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, MethodNode> _raiseRoutines = new(StringComparer.Ordinal);
    private readonly CallGraph _calls = new();
    private readonly ConditionalMethods _conditional = new();
    private bool _throws;
    private readonly Dictionary<string, StringNode> _strings = new(StringComparer.Ordinal);
    private readonly List<(DefType? Type, MethodDesc Method, Node Node)> _addressTaken = [];
    private readonly SortedDictionary<string, StaticConstructorGuard> _early = new(StringComparer.Ordinal);
    private bool _ownsVectors;

    public Program(TypeSystemContext context, Target target, OptimizationGoal goal, HeapMode heap, DebugInfo debugInfo)
    {
        Context = context;
        Target = target;
        Goal = goal;
        Heap = heap;
        DebugInfo = debugInfo;
        DebugTypes = new DebugTypes(debugInfo, context);
        Types = new LlvmTypes(context);
        Dispatch = new VirtualDispatch(this);
        TypeChecks = new TypeChecks(this);
        TargetBindings = new TargetBindings(this);
        Statics = new StaticInitialization(this);
        Interrupts = new InterruptHandlers(this);
        Exports = new NativeExports(this);
    }

    public TypeSystemContext Context { get; }

    public Target Target { get; }

    public OptimizationGoal Goal { get; }

    public HeapMode Heap { get; }

    public LlvmTypes Types { get; }

    public DebugInfo DebugInfo { get; }

    public DebugTypes DebugTypes { get; }

    public VirtualDispatch Dispatch { get; }

    public TypeChecks TypeChecks { get; }

    public TargetBindings TargetBindings { get; }

    public ResourceMessages Messages { get; } = new();

    public StaticInitialization Statics { get; }

    public InterruptHandlers Interrupts { get; }

    public NativeExports Exports { get; }

    /// <summary>Whether anything can run between two instructions of the program that is not part of what it calls.</summary>
    public bool CanBeInterrupted => Interrupts.Any || _ownsVectors;

    /// <summary>Main and what surrounds it.</summary>
    public EntryPoint? EntryPoint { get; internal set; }

    /// <summary>Arrays made at build time that start without content: startup writes their headers.</summary>
    public IEnumerable<(DataNode Node, Block Block)> ZeroedObjects => _zeroed.OrderBy(entry => entry.Node.Symbol, StringComparer.Ordinal);

    /// <summary>Arrays made at build time, with each of their lengths and its offset in bytes.</summary>
    public IEnumerable<(DataNode Node, int Offset, int Length)> LengthsOfData =>
        _data.Where(entry => entry.Key.Kind == BlockKind.Array).SelectMany(entry => entry.Key.Lengths.Select(length => (entry.Value, length.Offset, length.Length)));

    /// <summary>All nodes, in ordinal order of their symbols.</summary>
    public IEnumerable<Node> Nodes => _nodes.Values.OrderBy(node => node.Symbol, StringComparer.Ordinal);

    /// <summary>Adds a node unless one of that symbol is there, and gives the one that is.</summary>
    public T Require<T>(T node, Node? from, string reason)
        where T : Node
    {
        if (_nodes.TryGetValue(node.Symbol, out Node? known))
        {
            NoteCall(from, known, reason);
            return (T)known;
        }

        NoteCall(from, node, reason);
        node.RequiredBy = from;
        node.Reason = reason;
        _nodes.Add(node.Symbol, node);
        _worklist.Enqueue(node);
        return node;
    }

    public MethodNode RequireMethod(MethodDesc method, Node? from, string reason = "calls")
    {
        if (_methods.TryGetValue(method, out MethodNode? node))
        {
            NoteCall(from, node, reason);
            _calls.Add(from, node);
            return node;
        }

        if (method.Depth > MostNestedArguments || IsOneOfTooMany(method))
            throw new BuildErrorException(
                $"generic instantiation without end at {method}{(from is null ? "" : "\n  in " + from.Display + from.Chain())}",
                "a generic method or type that instantiates itself with a larger type cannot be compiled ahead of time");
        node = Require(new MethodNode(this, method), from, reason);
        _methods[method] = node;
        _conditional.Reach(method);
        _calls.Add(from, node);
        return node;
    }

    private bool IsOneOfTooMany(MethodDesc method)
    {
        const int Nested = 3;
        if (method.Depth < Nested)
            return false;
        return ++System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_nestedInstances, method.Declaration, out _) > MostInstances;
    }

    /// <summary>The method table of a type of which instances exist.</summary>
    public MethodTableNode RequireMethodTable(TypeDesc type, Node? from, string reason = "creates")
    {
        if (!_methodTables.TryGetValue(type, out MethodTableNode? node))
            _methodTables[type] = node = Require(new MethodTableNode(type), from, reason);
        return node;
    }

    public StaticFieldNode RequireStatic(FieldDesc field, Node? from)
    {
        if (!_statics.TryGetValue(field, out StaticFieldNode? node))
            _statics[field] = node = Require(new StaticFieldNode(field), from, "uses");
        return node;
    }

    /// <summary>A static field of corelib when the program uses it.</summary>
    public StaticFieldNode? FindStatic(string typeName, string fieldName) =>
        _statics.FirstOrDefault(entry => entry.Key.Declaration.Name == fieldName && entry.Key.Owner.Declaration.FullName == typeName).Value;

    public StringNode RequireString(string value, Node? from)
    {
        if (!_strings.TryGetValue(value, out StringNode? node))
            _strings[value] = node = Require(new StringNode(value), from, "uses");
        return node;
    }

    /// <summary>An object made at build time; named after the node that first refers to it.</summary>
    public DataNode RequireData(Block block, Node from)
    {
        if (!_data.TryGetValue(block, out DataNode? node))
        {
            string name = $"{from.Symbol}<object>";
            for (int i = 1; _nodes.ContainsKey(name); i++)
                name = $"{from.Symbol}<object {i}>";
            _data[block] = node = Require(new DataNode(block, name), from, "refers to");
        }

        return node;
    }

    /// <summary>The delegate, made at build time, that a static field of C#'s own holds.</summary>
    internal Block CachedDelegate(FieldDesc field, Func<Block> create)
    {
        if (!_cachedDelegates.TryGetValue(field, out Block? cached))
            _cachedDelegates[field] = cached = create();
        return cached;
    }

    /// <summary>The code that a delegate calls: it gets the delegate's target first.</summary>
    /// <param name="type">Of the delegate, when that is known.</param>
    public Node RequireDelegateTarget(MethodDesc method, Node from, DefType? type)
    {
        const string Reason = "takes the address of";
        Node code = method.IsStatic ? Require(new StaticDelegateThunk(this, method), from, Reason)
            : method.Owner.IsValueType ? Require(new UnboxingThunk(this, method), from, Reason)
            : method.Owner.IsDelegate && method.Declaration.Name == "Invoke" ? Require(new InvokeThunk(this, method), from, Reason)
            : RequireMethod(method, from, Reason);
        TakesAddress(type, method, code);
        return code;
    }

    /// <summary>Methods that cannot be compiled, by the undefined symbol that stands for their code.</summary>
    public IReadOnlyDictionary<string, BuildErrorException> Missing => _missing;

    public void AddMissing(string symbol, BuildErrorException error) => _missing.Add(symbol, error);

    /// <summary>The C functions that are called, each with the error that it is when nothing defines it.</summary>
    public IReadOnlyDictionary<string, BuildErrorException> Natives => _natives;

    public void AddNative(string symbol, BuildErrorException undefined) => _natives.Add(symbol, undefined);

    public void AddZeroedObject(DataNode node, Block block) => _zeroed.Add((node, block));

    /// <summary>What a type needs once instances of it exist, beside its virtual methods.</summary>
    public void Constructed(TypeDesc type, Node from)
    {
        if (MethodTableWords.HasFlag(MethodTableWords.Ordinal))
            Require(new TypeObjectNode(type), from, "gets the type of");
        if (MethodTableWords.HasFlag(MethodTableWords.Multicast) && type.IsDelegate)
            Require(new MulticastThunk(this, (DefType)type), from, "combines");
        if (MethodTableWords.HasFlag(MethodTableWords.Element) && type is ArrayType { Element: { IsValueType: true } element })
            RequireMethodTable(ValueKind.Boxed(element), from, "boxes elements of");
    }

    /// <summary>The program takes interrupts by itself: it writes mtvec.</summary>
    public void OwnsVectors() => _ownsVectors = true;

    /// <summary>Code of which the address is taken, for a delegate of the given type or as a plain pointer.</summary>
    public void TakesAddress(DefType? delegateType, MethodDesc method, Node code) => _addressTaken.Add((delegateType, method, code));

    /// <summary>What a delegate of the type may call, in ordinal order of the symbols.</summary>
    public IEnumerable<Node> AddressTaken(DefType delegateType) => Ordered(_addressTaken.Where(entry => entry.Type == delegateType));

    /// <summary>What a function pointer may point to, in ordinal order of the symbols.</summary>
    public IEnumerable<Node> AddressTaken(MethodSignature signature) => Ordered(_addressTaken.Where(entry =>
        entry.Type is null
        && entry.Method.Signature.ReturnType == signature.ReturnType
        && entry.Method.Signature.Parameters.AsSpan().SequenceEqual(signature.Parameters.AsSpan())));

    /// <summary>Has a static constructor run before Main.</summary>
    public void RunEarly(StaticConstructorGuard guard) => _early[guard.Symbol] = guard;

    /// <summary>In ordinal order.</summary>
    public IEnumerable<StaticConstructorGuard> EarlyStaticConstructors => _early.Values;

    /// <summary>Mistakes, unless optimisation removes them.</summary>
    public IReadOnlyList<AllocationInHandler> AllocationsInHandlers { get; private set; } = [];

    public void AddStaticConstructorGuard(StaticConstructorGuard guard) => _guards.Add(guard);

    public void AddStoreCheck(ArrayStoreCheck check) => _storeChecks.Add(check);

    /// <summary>A type of the app, the HAL or the library by full name, or null.</summary>
    public DefType? FindDeviceType(string fullName)
    {
        foreach (Module module in Context.Modules.AppModules)
            if (module.TryFind(fullName, out System.Reflection.Metadata.TypeDefinitionHandle handle))
                return Context.GetOpenOrPlain(Context.Declare(module, handle));
        return Context.FindLibraryType(fullName) is { } declaration ? Context.GetOpenOrPlain(declaration) : null;
    }

    /// <summary>A method that the compiler itself calls, by its name in corelib.</summary>
    public MethodNode RequireRuntime(string typeName, string methodName, Node? from)
    {
        DefType type = Context.WellKnown.Get(typeName);
        return RequireMethod(Context.GetMethod(type, type.Declaration.GetMethod(methodName)), from);
    }

    /// <summary>Expands nodes until nothing new is needed, then fixes what depends on the whole.</summary>
    public ProgramFacts Complete()
    {
        ExpandAll();
        while (RequireExceptionRoutines())
            ExpandAll();
        if (CanTrap || _calls.HasCircle())
            EntryPoint!.RequireReport(this);
        ExpandAll();
        AllocationsInHandlers = HandlerCheck.Run(this);
        PinConflicts.Check(this);
        foreach (ArrayType array in _storeChecks.SelectMany(check => check.Arrays))
            TypeChecks.Use(array.Element);
        return new ProgramFacts(this);
    }

    private static void NoteCall(Node? from, Node to, string reason) => from?.AddCall(new CallEdge.Direct(to, reason, from.Position));

    private static IEnumerable<Node> Ordered(IEnumerable<(DefType? Type, MethodDesc Method, Node Node)> entries) =>
        entries.Select(entry => entry.Node).Distinct().OrderBy(node => node.Symbol, StringComparer.Ordinal);

    /// <summary>Whether a method has code by what the program reaches so far; one that has none may get it later.</summary>
    internal bool HasCode(MethodNode node) => _conditional.HasCode(node, _methods.Keys);

    private void ExpandAll()
    {
        do
        {
            while (_worklist.TryDequeue(out Node? node))
                node.Expand(this);
            RequireThreads();
            foreach (MethodNode node in _conditional.TakeReached())
                _worklist.Enqueue(node);
        }
        while (_worklist.Count > 0);
    }
}

using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>What the program turns out to need of the runtime.</summary>
public sealed partial class Program
{
    private static readonly ReachCondition s_startOfThread = new("System.Threading.Thread", "StartCore");

    /// <summary>Whether any check or throw can stop the program.</summary>
    public bool CanTrap { get; private set; }

    /// <summary>Whether anything looks at an object's method table, other than calls that turn out to have one target.</summary>
    public bool ReadsMethodTables { get; private set; }

    /// <summary>The words that every method table carries because something reads them.</summary>
    public MethodTableWords MethodTableWords { get; private set; }

    /// <summary>Whether type objects carry their names.</summary>
    public bool NeedsTypeNames { get; private set; }

    /// <summary>Whether any exception handler can be reached.</summary>
    public bool CatchesExceptions { get; private set; }

    /// <summary>The first method on the stack of each thread beside Main's; null where the program starts none.</summary>
    public MethodNode? ThreadBegin { get; private set; }

    /// <summary>In bytes, of those that the program runs on, but for threads that ask for another size.</summary>
    public int SmallestStack => ThreadBegin is null ? Target.StackSize : Math.Min(Target.StackSize, Target.ThreadStackSize);

    /// <summary>Whether a method of the app may come back to itself, so that the depth of the stack depends on data.</summary>
    internal bool MayCallItself(MethodNode method) => _calls.IsInCircle(method);

    /// <summary>The code that a <c>throw</c> calls.</summary>
    public MethodNode ThrowRoutine { get; private set; } = null!;

    /// <summary>The code that follows a finally block which an exception ran.</summary>
    public MethodNode ContinueRoutine { get; private set; } = null!;

    /// <summary>The exceptions that checks raise, in ordinal order, with the code that raises each; empty where nothing is caught.</summary>
    public IReadOnlyDictionary<string, MethodNode> RaiseRoutines => _raiseRoutines;

    /// <summary>Whether there are arrays whose lowest index is not 0.</summary>
    public bool HasLowerBounds { get; private set; }

    /// <summary>Whether type objects of enums carry their values and names.</summary>
    public bool NeedsEnums { get; private set; }

    /// <summary>Whether a delegate can have code that is only named in method tables.</summary>
    public bool HasVirtualDelegates { get; private set; }

    public void LoadsVirtualFunction() => HasVirtualDelegates = true;

    public void CanHaveLowerBounds() => HasLowerBounds = true;

    /// <summary>Whether objects are ever looked for that nothing refers to any more.</summary>
    public bool CollectsGarbage => MethodTableWords.HasFlag(MethodTableWords.Map);

    /// <summary>Whether the program creates an object that has a finalizer.</summary>
    public bool HasFinalizers => Dispatch.ConstructedTypes.Any(type => type is DefType { HasFinalizer: true });

    /// <summary>Whether the program creates weak references or handles.</summary>
    public bool HasHandles => Dispatch.IsConstructed(Context.WellKnown.Get("Flint.Runtime.Handle"));

    public void CanCatchExceptions() => CatchesExceptions = true;

    public void UsesThrow() => _throws = true;

    /// <summary>Notes a check by the full name of the exception that it raises.</summary>
    public void UsesTrap(string exception)
    {
        CanTrap = true;
        _traps.Add(exception);
    }

    public void UsesMethodTables() => ReadsMethodTables = true;

    /// <summary>The methods behind the hooks of the board's interrupt controller.</summary>
    public void RequireInterruptController()
    {
        ClaimInterrupt = RequireMethod(TargetBindings.Hook("interrupts.claim", []), null, "asks for the source of an interrupt");
        CompleteInterrupt = RequireMethod(TargetBindings.Hook("interrupts.complete", [Context.WellKnown.Int32]), null, "has handled an interrupt");
    }

    /// <summary>Tells the source to handle, 0 for none; null when no handler needs it.</summary>
    public MethodNode? ClaimInterrupt { get; private set; }

    /// <summary>Takes the source that was handled.</summary>
    public MethodNode? CompleteInterrupt { get; private set; }

    /// <summary>What throws and failed checks call: it may bring new checks of its own, so it is asked for until nothing is new.</summary>
    private bool RequireExceptionRoutines()
    {
        int known = _nodes.Count;
        if (_throws || CatchesExceptions)
        {
            CanTrap = true;
            UsesMethodTables();
            ThrowRoutine = RequireRuntime(CatchesExceptions ? "Flint.Runtime.Unwinder" : "Flint.Runtime.Trap", "Throw", null);
        }

        if (CatchesExceptions)
        {
            ContinueRoutine = RequireRuntime("Flint.Runtime.Unwinder", "Continue", null);
            foreach (StaticConstructorGuard guard in _guards.ToArray())
                guard.RequireCatch(this);
            foreach (string exception in _traps.ToArray())
                _raiseRoutines[exception] = RequireRuntime("Flint.Runtime.Unwinder", "Raise" + exception[(exception.LastIndexOf('.') + 1)..], null);
        }

        return _nodes.Count != known;
    }

    private void RequireThreads()
    {
        const string Runtime = "Flint.Runtime.Threads";
        if (ThreadBegin is not null || !_conditional.IsReached(s_startOfThread, _methods.Keys))
            return;
        ThreadBegin = RequireRuntime(Runtime, "Begin", null);
        EntryPoint!.RequireEndOfThreads(this, RequireRuntime(Runtime, "AwaitForeground", null));
    }
}

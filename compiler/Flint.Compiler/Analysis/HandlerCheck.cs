using System.Text;
using Flint.Compiler.Metadata;

namespace Flint.Compiler.Analysis;

/// <summary>
/// What an interrupt handler must not do, since the code that it interrupts may be in the middle of anything: allocate, throw, wait, let other
/// interrupts in. Followed through all calls that can happen, the nearest offence first. Static constructors that it would be the first to need run before Main.
/// </summary>
internal sealed class HandlerCheck(Program program)
{
    private const string Forbidding = "Flint.Runtime.NotInInterruptAttribute";
    private const string Excluding = "Flint.Runtime.OutsideInterruptsAttribute";

    private readonly SortedDictionary<string, Node> _indirect = new(StringComparer.Ordinal);
    private BuildErrorException? _allocation;

    /// <exception cref="BuildErrorException">A handler can reach what it must not do; the message has the chain of calls.</exception>
    /// <returns>Allocations that LLVM may yet find to be unreachable.</returns>
    public static IReadOnlyList<AllocationInHandler> Run(Program program)
    {
        var allocations = new List<AllocationInHandler>();
        foreach (InterruptHandler handler in program.Interrupts.All)
        {
            var check = new HandlerCheck(program);
            check.Check(handler);
            if (check._allocation is { } error)
                allocations.Add(new AllocationInHandler(error, [handler.Method, .. check._indirect.Values]));
        }

        return allocations;
    }

    private void Check(InterruptHandler handler)
    {
        var reached = new Dictionary<Node, Step?> { [handler.Method] = null };
        var pending = new Queue<Node>([handler.Method]);
        while (pending.TryDequeue(out Node? node))
        {
            foreach (CallEdge edge in node.Calls)
            {
                if (edge is CallEdge.Throw && node is MethodNode { Method.Declaration.Module.Origin: ModuleOrigin.App })
                    throw Error(handler, "throws an exception", "report the mistake to the code that the handler interrupts, in a static field", new Step(node, edge, null), reached);
                foreach (Node target in Targets(edge))
                {
                    if (target is StaticConstructorGuard { MayRunEarly: true } guard)
                    {
                        program.RunEarly(guard);
                        continue;
                    }

                    var step = new Step(node, edge, target);
                    if (Allocates(target))
                    {
                        _allocation ??= Error(handler, "allocates memory", "allocate before, in the code that the handler interrupts", step, reached);
                        continue;
                    }

                    if (handler.IsPreemptible && IsOfScheduler(target))
                        throw Error(handler, "wakes a task, but is preemptible", "leave waking to a handler that others do not interrupt", step, reached);
                    if (Offence(target) is { } does)
                        throw Error(handler, does, "leave it to the code that the handler interrupts", step, reached);
                    if (NeverReturns(target) || IsExcluded(target))
                        continue;
                    if (edge is not CallEdge.Direct)
                        _indirect[target.Symbol] = target;
                    if (reached.TryAdd(target, step))
                        pending.Enqueue(target);
                }
            }
        }
    }

    private IEnumerable<Node> Targets(CallEdge edge) => edge switch
    {
        CallEdge.Direct { Reason: not "takes the address of" } direct => [direct.Target],
        CallEdge.Virtual call => program.Dispatch.Targets(call.Slot).Values.Distinct().OrderBy(node => node.Symbol, StringComparer.Ordinal),
        CallEdge.DelegateCall call => program.AddressTaken(call.Type),
        CallEdge.PointerCall call => program.AddressTaken(call.Signature),
        _ => [],
    };

    private static bool IsOfScheduler(Node node) => node is MethodNode { Method.Owner.Declaration.FullName: "Flint.Runtime.Scheduler" };

    private static bool Allocates(Node node) => node is MethodNode { IsAllocator: true };

    private static string? Offence(Node node) =>
        node is MethodNode { Method.Declaration: { } method } && method.FindAttribute(Forbidding) is { FixedArguments: [{ Value: string does }] } ? does : null;

    /// <summary>Whether its callers look first whether they are in a handler.</summary>
    private static bool IsExcluded(Node node) => node is MethodNode { Method.Declaration: { } method } && method.HasAttribute(Excluding);

    /// <summary>A failed check of the library ends the program, and so does what it calls to say what is wrong.</summary>
    public static bool NeverReturns(Node node) => node is MethodNode { Method: { Declaration.Module.Origin: not ModuleOrigin.App } method }
        && (method.Owner.Declaration.FullName == "System.ThrowHelper"
            || method.Declaration.HasAttribute("System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute"));

    private static BuildErrorException Error(InterruptHandler handler, string does, string hint, Step last, Dictionary<Node, Step?> reached)
    {
        var steps = new Stack<Step>();
        for (Step? step = last; step is not null; step = reached[step.From])
            steps.Push(step);
        var message = new StringBuilder($"the handler of interrupt {handler.Name} {does}");
        SequencePointEntry? source = null;
        foreach (Step step in steps)
        {
            source ??= step.Edge.Position;
            message.Append("\n  ").Append(step.From.Display).Append(' ').Append(Reason(step));
            if (step.Edge.Position is { } position)
                message.Append(" in ").Append(position.File).Append(":line ").Append(position.Line);
        }

        return new BuildErrorException(message.ToString(), hint, source?.File, source?.Line ?? 0);
    }

    private static string Reason(Step step) => step.Edge switch
    {
        CallEdge.Direct direct => $"{direct.Reason} {step.To!.Display}",
        CallEdge.Virtual call => $"calls {call.Slot.Name.Replace("::", ".", StringComparison.Ordinal)}, which may be {step.To!.Display},",
        CallEdge.DelegateCall call => $"calls a {call.Type}, which may be {step.To!.Display},",
        CallEdge.PointerCall => $"calls through a pointer, which may be to {step.To!.Display},",
        _ => "throws",
    };

    private sealed record Step(Node From, CallEdge Edge, Node? To);
}

using System.Threading.Tasks;

namespace Flint.Runtime;

/// <summary>Tells a task made of others that one of them has completed.</summary>
internal sealed class CompletionNode : Continuation
{
    public readonly ITaskCompletionAction Action;

    private readonly Task _task;

    public CompletionNode(ITaskCompletionAction action, Task task)
    {
        Action = action;
        _task = task;
    }

    internal override void Execute() => Action.Invoke(_task);
}

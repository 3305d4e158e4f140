using System;
using System.Threading;

namespace Flint.Runtime;

/// <summary>An object given to the thread pool.</summary>
internal sealed class WorkItemContinuation : Continuation
{
    private readonly IThreadPoolWorkItem _item;

    public WorkItemContinuation(IThreadPoolWorkItem item) => _item = item;

    internal override void Execute()
    {
        try
        {
            _item.Execute();
        }
        catch (Exception e)
        {
            Trap.Unhandled(e);
        }
    }
}

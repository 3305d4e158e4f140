namespace System.Threading.Tasks;

/// <summary>Stands for the task that another one results in.</summary>
internal sealed class UnwrapPromise<TResult> : Task<TResult>, ITaskCompletionAction
{
    private readonly bool _lookForOce;

    private bool _hasInner;

    public UnwrapPromise(Task outerTask, bool lookForOce)
    {
        _lookForOce = lookForOce;
        outerTask.AddCompletionAction(this);
    }

    public void Invoke(Task completingTask)
    {
        if (_hasInner || !completingTask.IsCompletedSuccessfully)
        {
            m_result = completingTask is Task<TResult> typed ? typed.m_result : default;
            if (!_hasInner && _lookForOce && completingTask.IsFaulted && completingTask.Canceling is { } canceling)
                TrySetCanceled(canceling.CancellationToken, canceling);
            else
                TryComplete(completingTask);
            return;
        }
        _hasInner = true;
        Task? inner = completingTask is Task<Task<TResult>> outer ? outer.m_result : ((Task<Task>)completingTask).m_result;
        if (inner == null)
            TrySetCanceled(default);
        else
            inner.AddCompletionAction(this);
    }
}

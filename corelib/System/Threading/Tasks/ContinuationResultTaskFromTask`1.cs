namespace System.Threading.Tasks;

internal sealed class ContinuationResultTaskFromTask<TResult> : Task<TResult>
{
    private readonly Task m_antecedent;

    public ContinuationResultTaskFromTask(Task antecedent, Delegate function, object? state, TaskCreationOptions creationOptions, InternalTaskOptions internalOptions)
        : base(function, state, null, default, creationOptions, internalOptions, null) => m_antecedent = antecedent;

    private protected override TaskStatus InitialStatus => TaskStatus.WaitingForActivation;

    internal override void InnerInvoke()
    {
        if (StartAction is Func<Task, TResult> function)
            m_result = function(m_antecedent);
        else
            m_result = ((Func<Task, object?, TResult>)StartAction)(m_antecedent, StartState);
    }
}

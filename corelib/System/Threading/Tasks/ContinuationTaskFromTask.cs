namespace System.Threading.Tasks;

internal sealed class ContinuationTaskFromTask : Task
{
    private readonly Task m_antecedent;

    public ContinuationTaskFromTask(Task antecedent, Delegate action, object? state, TaskCreationOptions creationOptions, InternalTaskOptions internalOptions)
        : base(action, state, null, default, creationOptions, internalOptions, null) => m_antecedent = antecedent;

    private protected override TaskStatus InitialStatus => TaskStatus.WaitingForActivation;

    internal override void InnerInvoke()
    {
        if (StartAction is Action<Task> action)
            action(m_antecedent);
        else
            ((Action<Task, object?>)StartAction)(m_antecedent, StartState);
    }
}

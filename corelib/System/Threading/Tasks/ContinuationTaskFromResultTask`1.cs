namespace System.Threading.Tasks;

internal sealed class ContinuationTaskFromResultTask<TAntecedentResult> : Task
{
    private readonly Task<TAntecedentResult> m_antecedent;

    public ContinuationTaskFromResultTask(Task<TAntecedentResult> antecedent, Delegate action, object? state, TaskCreationOptions creationOptions, InternalTaskOptions internalOptions)
        : base(action, state, null, default, creationOptions, internalOptions, null) => m_antecedent = antecedent;

    private protected override TaskStatus InitialStatus => TaskStatus.WaitingForActivation;

    internal override void InnerInvoke()
    {
        if (StartAction is Action<Task<TAntecedentResult>> action)
            action(m_antecedent);
        else
            ((Action<Task<TAntecedentResult>, object?>)StartAction)(m_antecedent, StartState);
    }
}

using System.Threading.Tasks;
using Flint.Runtime;

namespace System.Runtime.CompilerServices;

public readonly struct TaskAwaiter : ICriticalNotifyCompletion, ITaskAwaiter
{
    internal readonly Task m_task;

    internal TaskAwaiter(Task task) => m_task = task;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern void OnCompleted(Action continuation);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern void UnsafeOnCompleted(Action continuation);

    public void GetResult() => ValidateEnd(m_task);

    internal static void ValidateEnd(Task task)
    {
        Scheduler.WaitFor(task);
        task.ThrowIfUnsuccessful();
    }
}

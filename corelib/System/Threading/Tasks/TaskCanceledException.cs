using System.Runtime.CompilerServices;

namespace System.Threading.Tasks;

public class TaskCanceledException : OperationCanceledException
{
    private readonly Task? _canceledTask;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern TaskCanceledException();

    internal TaskCanceledException(Task task, CancellationToken token)
        : base("A task was canceled.", token) => _canceledTask = task;
}

using System.Runtime.CompilerServices;

namespace System.Threading.Tasks;

public class TaskFactory
{
    private readonly CancellationToken m_defaultCancellationToken;

    private readonly TaskScheduler? m_defaultScheduler;

    private readonly TaskCreationOptions m_defaultCreationOptions;

    private readonly TaskContinuationOptions m_defaultContinuationOptions;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern TaskFactory();

    private TaskScheduler GetDefaultScheduler(Task? currTask) => m_defaultScheduler ?? TaskScheduler.Default;
}

namespace System.Threading.Tasks;

public abstract class TaskScheduler
{
    private static readonly TaskScheduler s_defaultTaskScheduler = new ThreadPoolTaskScheduler();

    private int m_taskSchedulerId;

    public static TaskScheduler Default => s_defaultTaskScheduler;

    public static TaskScheduler Current => s_defaultTaskScheduler;

    protected internal abstract void QueueTask(Task task);
}

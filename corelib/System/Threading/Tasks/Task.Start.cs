using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System.Threading.Tasks;

public partial class Task
{
    internal Task(Delegate action, object? state, Task? parent, CancellationToken cancellationToken, TaskCreationOptions creationOptions, InternalTaskOptions internalOptions, TaskScheduler? scheduler)
    {
        ArgumentNullException.ThrowIfNull(action, nameof(action));
        if ((creationOptions & TaskCreationOptions.AttachedToParent) != 0)
            throw new NotSupportedException("Tasks cannot be attached to a parent.");
        m_stateFlags = (int)creationOptions;
        TaskStart start = ExecutionContext.HasLocals && ExecutionContext.CaptureForRestore() is { } context
            ? new FlowingTaskStart(this, action, state, cancellationToken, scheduler, context)
            : new TaskStart(this, action, state, cancellationToken, scheduler);
        _next = start;
        if (cancellationToken.IsCancellationRequested)
            TrySetCanceled(cancellationToken);
        else if (cancellationToken.CanBeCanceled)
            start.Registration = cancellationToken.UnsafeRegister(static task => Unsafe.As<Task>(task!).CancelUnlessStarted(), this);
    }

    internal Task(object? state, TaskCreationOptions creationOptions, bool promiseStyle)
    {
        m_stateFlags = (int)creationOptions;
        if (state != null)
            _next = new TaskStart(this, null, state, default, null);
    }

    public static TaskFactory Factory => new();

    public object? AsyncState => _next is TaskStart start && start.Task == this ? start.State : null;

    public TaskCreationOptions CreationOptions => (TaskCreationOptions)(m_stateFlags & (Started - 1));

    internal CancellationToken CancellationToken =>
        _next is TaskStart start && start.Task == this ? start.Token
        : IsCanceled ? ((OperationCanceledException)FirstException).CancellationToken
        : default;

    internal TaskScheduler? ExecutingTaskScheduler => StartInfo.Scheduler ?? TaskScheduler.Default;

    private TaskStart StartInfo => Unsafe.As<TaskStart>(_next)!;

    internal static Task? InternalCurrentIfAttached(TaskCreationOptions creationOptions) => null;

    internal static Task InternalStartNew(Task? creatingTask, Delegate action, object? state, CancellationToken cancellationToken, TaskScheduler scheduler, TaskCreationOptions options, InternalTaskOptions internalOptions)
    {
        var task = new Task(action, state, creatingTask, cancellationToken, options, internalOptions, scheduler);
        task.ScheduleAndStart(needsProtection: false);
        return task;
    }

    public void Start(TaskScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(scheduler, nameof(scheduler));
        ThrowUnlessStartable("Start may not be called on a task that has completed.", "Start may not be called on a task that was already started.");
        StartInfo.Scheduler = scheduler;
        ScheduleAndStart(needsProtection: true);
    }

    public void RunSynchronously() => RunSynchronously(TaskScheduler.Default);

    public void RunSynchronously(TaskScheduler scheduler)
    {
        ThrowUnlessStartable(
            "RunSynchronously may not be called on a task that has already completed.", "RunSynchronously may not be called on a task that was already started.");
        m_stateFlags |= Started;
        ExecuteEntry();
    }

    private void ThrowUnlessStartable(string completed, string started)
    {
        if (IsCompleted)
            throw new InvalidOperationException(completed);
        if (_next is not TaskStart { Action: not null })
            throw new InvalidOperationException("Start may not be called on a promise-style task.");
        if ((m_stateFlags & Started) != 0)
            throw new InvalidOperationException(started);
    }

    internal void ScheduleAndStart(bool needsProtection)
    {
        if (IsCompleted)
            return;
        m_stateFlags |= Started;
        TaskScheduler? scheduler = StartInfo.Scheduler;
        if (scheduler == null)
            Post();
        else
            scheduler.QueueTask(this);
    }

    /// <summary>Lets the scheduler execute it.</summary>
    internal void Post() => Scheduler.Post(StartInfo);

    /// <summary>Runs its delegate, unless it is no longer wanted.</summary>
    internal bool ExecuteEntry()
    {
        if (IsCompleted)
            return false;
        TaskStart start = StartInfo;
        start.Registration.Unregister();
        m_stateFlags |= Running;
        Task? outer = EnterCurrent(this);
        ExecutionContext? outerContext = ExecutionContext.HasLocals ? ExecutionContext.s_current : null;
        try
        {
            if (ExecutionContext.HasLocals)
                ExecutionContext.RestoreInternal((start as FlowingTaskStart)?.Context);
            InnerInvoke();
            Finish();
        }
        catch (Exception e)
        {
            bool isCanceled = e is OperationCanceledException canceled && start.Token.IsCancellationRequested && canceled.CancellationToken == start.Token;
            Complete(isCanceled ? HasBeenCanceled : HasFailed, e, isLast: true);
        }
        EnterCurrent(outer);
        ExecutionContext.RestoreInternal(outerContext);
        return true;
    }

    internal virtual void InnerInvoke()
    {
        TaskStart start = StartInfo;
        if (start.Action is Action action)
            action();
        else
            ((Action<object?>)start.Action!)(start.State);
    }

    private protected Delegate StartAction => StartInfo.Action!;

    private protected object? StartState => StartInfo.State;

    private void CancelUnlessStarted()
    {
        if ((m_stateFlags & Running) == 0)
            TrySetCanceled(StartInfo.Token);
    }
}

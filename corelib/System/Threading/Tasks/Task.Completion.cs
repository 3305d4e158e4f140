using System.Collections.Generic;
using System.Runtime.ExceptionServices;

namespace System.Threading.Tasks;

/// <summary>For those who complete it from outside.</summary>
public partial class Task
{
    /// <summary>One that has completed.</summary>
    internal Task(bool canceled, TaskCreationOptions creationOptions, CancellationToken ct)
    {
        if (canceled)
            TrySetCanceled(ct);
        else
            m_stateFlags = RanToCompletion;
    }

    internal bool TrySetResult() => Complete(RanToCompletion, null, isLast: false);

    internal bool TrySetException(object exceptionObject) => Complete(
        HasFailed,
        exceptionObject switch
        {
            IEnumerable<Exception> several => new AggregateException(several)._innerExceptions,
            List<ExceptionDispatchInfo> captured => SourcesOf(captured),
            _ => exceptionObject,
        },
        isLast: false);

    internal bool TrySetCanceled(CancellationToken tokenToRecord) =>
        !IsCompleted && TrySetCanceled(tokenToRecord, new TaskCanceledException(this, tokenToRecord));

    internal bool TrySetCanceled(CancellationToken tokenToRecord, object? cancellationException) =>
        cancellationException == null
            ? TrySetCanceled(tokenToRecord)
            : Complete(
                HasBeenCanceled,
                cancellationException is ExceptionDispatchInfo captured ? captured.SourceException : cancellationException,
                isLast: false);

    /// <summary>Completes it as another one has.</summary>
    internal bool TryComplete(Task other) => Complete(other.m_stateFlags & AnyEnd, other.m_continuationObject, isLast: false);

    internal ExceptionDispatchInfo? GetCancellationExceptionDispatchInfo() =>
        IsCanceled ? ExceptionDispatchInfo.Capture(FirstException) : null;

    private static Exception[] SourcesOf(List<ExceptionDispatchInfo> captured)
    {
        var sources = new Exception[captured.Count];
        for (int i = 0; i < sources.Length; i++)
            sources[i] = captured[i].SourceException;
        return sources;
    }

    internal List<ExceptionDispatchInfo> GetExceptionDispatchInfos()
    {
        var exceptions = new Exception[ExceptionCount];
        int count = 0;
        CopyExceptions(exceptions, ref count);
        var infos = new List<ExceptionDispatchInfo>();
        foreach (Exception exception in exceptions)
            infos.Add(ExceptionDispatchInfo.Capture(exception));
        return infos;
    }

    internal void SpinUntilCompleted()
    {
    }

    public static Task FromException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception, nameof(exception));
        var task = new Task();
        task.TrySetException(exception);
        return task;
    }

    public static Task<TResult> FromResult<TResult>(TResult result) => new(result);

    internal static Task FromCanceled(OperationCanceledException exception)
    {
        var task = new Task();
        task.TrySetCanceled(default, exception);
        return task;
    }

    public static Task FromCanceled(CancellationToken cancellationToken)
    {
        if (!cancellationToken.IsCancellationRequested)
            throw new ArgumentOutOfRangeException(nameof(cancellationToken));
        return new Task(true, TaskCreationOptions.None, cancellationToken);
    }

    public static Task<TResult> FromCanceled<TResult>(CancellationToken cancellationToken)
    {
        if (!cancellationToken.IsCancellationRequested)
            throw new ArgumentOutOfRangeException(nameof(cancellationToken));
        return new Task<TResult>(true, default, TaskCreationOptions.None, cancellationToken);
    }
}

using System.Collections.Generic;

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
        exceptionObject is IEnumerable<Exception> several ? new AggregateException(several)._innerExceptions : exceptionObject,
        isLast: false);

    internal bool TrySetCanceled(CancellationToken tokenToRecord) =>
        !IsCompleted && TrySetCanceled(tokenToRecord, new TaskCanceledException(this, tokenToRecord));

    internal bool TrySetCanceled(CancellationToken tokenToRecord, object? cancellationException) =>
        cancellationException == null
            ? TrySetCanceled(tokenToRecord)
            : Complete(
                HasBeenCanceled,
                cancellationException is Runtime.ExceptionServices.ExceptionDispatchInfo captured ? captured.SourceException : cancellationException,
                isLast: false);

    /// <summary>Completes it as another one has.</summary>
    internal bool TryComplete(Task other) => Complete(other.m_stateFlags & AnyEnd, other.m_continuationObject, isLast: false);

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

namespace System.Threading.Tasks;

public partial class Task
{
    /// <summary>Completes with the last of some tasks; fails with the exceptions of all that have failed, in the order in which they did.</summary>
    private sealed class WhenAllPromise : Task, ITaskCompletionAction
    {
        private int _remainingToComplete;

        private Exceptions? _exceptions;

        internal WhenAllPromise(ReadOnlySpan<Task> tasks)
        {
            foreach (Task task in tasks)
                if (task == null)
                    throw new ArgumentException("The tasks argument included a null value.", nameof(tasks));
            _remainingToComplete = tasks.Length;
            foreach (Task task in tasks)
                task.AddCompletionAction(this);
        }

        public void Invoke(Task completingTask)
        {
            Exceptions.Add(ref _exceptions, completingTask);
            if (--_remainingToComplete == 0 && !Exceptions.TryFail(_exceptions, this))
                TrySetResult();
        }
    }

    private sealed class WhenAllPromise<T> : Task<T[]>, ITaskCompletionAction
    {
        private readonly Task<T>[] m_tasks;

        private int m_count;

        private Exceptions? _exceptions;

        internal WhenAllPromise(Task<T>[] tasks)
        {
            m_tasks = tasks;
            m_count = tasks.Length;
            foreach (Task<T> task in tasks)
                task.AddCompletionAction(this);
        }

        public void Invoke(Task completingTask)
        {
            Exceptions.Add(ref _exceptions, completingTask);
            if (--m_count != 0 || Exceptions.TryFail(_exceptions, this))
                return;
            var results = new T[m_tasks.Length];
            for (int i = 0; i < results.Length; i++)
                results[i] = m_tasks[i].m_result!;
            TrySetResult(results);
        }
    }

    /// <summary>The tasks that have not succeeded, the last one first.</summary>
    private sealed class Exceptions
    {
        private readonly Task _task;

        private readonly Exceptions? _before;

        private Exceptions(Task task, Exceptions? before)
        {
            _task = task;
            _before = before;
        }

        public static void Add(ref Exceptions? list, Task task)
        {
            if (!task.IsCompletedSuccessfully)
                list = new Exceptions(task, list);
        }

        /// <summary>Fails with the exceptions of those that have failed; where none has, cancels as the first that was canceled.</summary>
        public static bool TryFail(Exceptions? list, Task promise)
        {
            if (list == null)
                return false;
            int count = 0;
            Task canceled = list._task;
            for (Exceptions? next = list; next != null; next = next._before)
            {
                canceled = next._task;
                if (next._task.IsFaulted)
                    count += next._task.ExceptionCount;
            }
            if (count == 0)
                return promise.TryComplete(canceled);
            var all = new Exception[count];
            for (Exceptions? next = list; next != null; next = next._before)
            {
                if (next._task.IsFaulted)
                {
                    count -= next._task.ExceptionCount;
                    int index = count;
                    next._task.CopyExceptions(all, ref index);
                }
            }
            return promise.Complete(HasFailed, all, isLast: false);
        }
    }
}

namespace System.Threading;

public interface ITimer : IDisposable
{
    bool Change(TimeSpan dueTime, TimeSpan period);
}

using System.Runtime.CompilerServices;

namespace System.Threading.Tasks;

public partial class Task
{
    public TaskAwaiter GetAwaiter() => new(this);

    /// <summary>Throws what it ended with: the exception itself, not an AggregateException.</summary>
    internal void ThrowIfUnsuccessful()
    {
        if (!IsCompletedSuccessfully)
            throw FirstException;
    }
}

using System.Runtime.CompilerServices;

namespace System.Threading.Tasks;

public class Task<TResult> : Task
{
    internal TResult? m_result;

    internal Task()
    {
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern new TaskAwaiter<TResult> GetAwaiter();
}

using System.Runtime.CompilerServices;

namespace System.Threading.Tasks;

public readonly struct ValueTask<TResult>
{
    internal readonly object? _obj;

    internal readonly TResult? _result;

    internal readonly short _token;

    internal readonly bool _continueOnCapturedContext;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ValueTask(Task<TResult> task);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ValueTask(TResult result);
}

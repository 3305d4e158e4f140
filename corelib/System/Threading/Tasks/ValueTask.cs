using System.Runtime.CompilerServices;

namespace System.Threading.Tasks;

public readonly struct ValueTask
{
    internal readonly object? _obj;

    internal readonly short _token;

    internal readonly bool _continueOnCapturedContext;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ValueTask(Task task);
}

using System.Runtime.CompilerServices;

namespace System.Runtime.ExceptionServices;

public sealed class ExceptionDispatchInfo
{
    private readonly Exception? _exception;

    private readonly Exception.DispatchState _dispatchState;

    public extern Exception SourceException
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }
}

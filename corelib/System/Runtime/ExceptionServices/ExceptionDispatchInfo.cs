using System.Runtime.CompilerServices;

namespace System.Runtime.ExceptionServices;

public sealed class ExceptionDispatchInfo
{
    private readonly Exception? _exception;

    private readonly Exception.DispatchState _dispatchState;

    private ExceptionDispatchInfo()
    {
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ExceptionDispatchInfo Capture(Exception source);

    public extern Exception SourceException
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }
}

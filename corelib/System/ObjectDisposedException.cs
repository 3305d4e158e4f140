using System.Runtime.CompilerServices;

namespace System;

public class ObjectDisposedException : InvalidOperationException
{
    private readonly string? _objectName;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ObjectDisposedException(string? objectName, string? message);
}

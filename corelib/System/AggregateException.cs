using System.Runtime.CompilerServices;

namespace System;

public class AggregateException : Exception
{
    private readonly Exception[] _innerExceptions;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern AggregateException(params Exception[] innerExceptions);
}

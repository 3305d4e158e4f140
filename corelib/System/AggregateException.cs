using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace System;

public class AggregateException : Exception
{
    internal readonly Exception[] _innerExceptions;

    private object? _rocView;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern AggregateException(IEnumerable<Exception> innerExceptions);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern AggregateException(params Exception[] innerExceptions);
}

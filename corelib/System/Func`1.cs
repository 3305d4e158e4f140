namespace System;

public delegate TResult Func<out TResult>()
    where TResult : allows ref struct;

using System.Runtime.CompilerServices;

namespace System;

public static class Activator
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern T CreateInstance<T>()
        where T : allows ref struct;
}

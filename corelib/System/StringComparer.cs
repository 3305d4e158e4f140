using System.Runtime.CompilerServices;

namespace System;

public abstract class StringComparer
{
    public static extern StringComparer Ordinal
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }
}

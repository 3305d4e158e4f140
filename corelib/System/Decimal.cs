using System.Runtime.CompilerServices;

namespace System;

public readonly struct Decimal
{
    private readonly int _flags;

    private readonly uint _hi32;

    private readonly ulong _lo64;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override string ToString();
}

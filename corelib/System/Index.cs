using System.Runtime.CompilerServices;

namespace System;

public readonly struct Index : IEquatable<Index>
{
    private readonly int _value;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern Index(int value, bool fromEnd = false);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern int GetOffset(int length);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern bool Equals(Index other);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern implicit operator Index(int value);
}

using System.Runtime.CompilerServices;

namespace System;

public abstract partial class Enum : ValueType
{
    // All are compiled for each enum from its underlying type.
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override bool Equals(object? obj);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override int GetHashCode();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern bool HasFlag(Enum flag);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override string ToString();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern int CompareTo(object? target);

    internal static void ThrowTypesDiffer() => throw new ArgumentException("Object must be the same type as the enum.");
}

using System.Runtime.CompilerServices;

namespace System;

public class Object
{
    public Object()
    {
    }

    ~Object()
    {
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern Type GetType();

    [MethodImpl(MethodImplOptions.InternalCall)]
    protected extern object MemberwiseClone();

    public virtual bool Equals(object? obj) => this == obj;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool Equals(object? objA, object? objB);

    public virtual int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public static bool ReferenceEquals(object? objA, object? objB) => objA == objB;

    public virtual string? ToString() => GetType().ToString();
}

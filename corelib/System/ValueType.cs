using System.Runtime.CompilerServices;

namespace System;

public abstract class ValueType
{
    // Both are compiled for each struct from its fields.
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override bool Equals(object? obj);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override int GetHashCode();

    public override string? ToString() => GetType().ToString();

    /// <summary>In a box of its own.</summary>
    internal object Copy() => MemberwiseClone();
}

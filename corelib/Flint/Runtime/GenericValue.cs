using System;
using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>What the type of a generic value offers, chosen when the method is specialised; nothing is boxed.</summary>
internal static class GenericValue
{
    /// <summary>
    /// IEquatable of itself where the type has it, the underlying number for an enum, Nullable.Equals for a nullable,
    /// else Object.Equals. The first operand is not null.
    /// </summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool Equals<T>(T left, T right);

    /// <summary>As <see cref="Equals"/>, with IComparable. Where there is none, throws ArgumentException.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int Compare<T>(T left, T right);

    /// <summary>For types that are known when the program runs; neither operand is null.</summary>
    private static int CompareObjects(object left, object right)
    {
        if (left is IComparable comparable)
            return comparable.CompareTo(right);
        if (right is IComparable other)
            return -other.CompareTo(left);
        throw new ArgumentException("At least one object must implement IComparable.");
    }
}

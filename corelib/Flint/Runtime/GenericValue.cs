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
}

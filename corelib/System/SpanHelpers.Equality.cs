using System.Runtime.CompilerServices;

namespace System;

internal static partial class SpanHelpers
{
    public static bool SequenceEqual(ref byte first, ref byte second, nuint length)
    {
        for (nuint i = 0; i < length; i++)
            if (Unsafe.Add(ref first, i) != Unsafe.Add(ref second, i))
                return false;
        return true;
    }

    public static bool SequenceEqual<T>(ref T first, ref T second, int length)
        where T : IEquatable<T>?
    {
        for (int i = 0; i < length; i++)
            if (!Same(Unsafe.Add(ref first, i), Unsafe.Add(ref second, i)))
                return false;
        return true;
    }

    public static int SequenceCompareTo(ref byte first, int firstLength, ref byte second, int secondLength) =>
        SequenceCompareTo<byte>(ref first, firstLength, ref second, secondLength);

    public static int SequenceCompareTo(ref char first, int firstLength, ref char second, int secondLength) =>
        SequenceCompareTo<char>(ref first, firstLength, ref second, secondLength);

    public static int SequenceCompareTo<T>(ref T first, int firstLength, ref T second, int secondLength)
        where T : IComparable<T>?
    {
        int length = firstLength < secondLength ? firstLength : secondLength;
        for (int i = 0; i < length; i++)
        {
            T left = Unsafe.Add(ref first, i);
            T right = Unsafe.Add(ref second, i);
            int order = left?.CompareTo(right) ?? (right is null ? 0 : -1);
            if (order != 0)
                return order;
        }
        return firstLength - secondLength;
    }

    private static bool Same<T>(T left, T right)
        where T : IEquatable<T>? => left is null ? right is null : left.Equals(right);
}

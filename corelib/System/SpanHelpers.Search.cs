using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System;

internal static partial class SpanHelpers
{
    private static int First<T, TMatch>(ref T start, int length, TMatch match)
        where TMatch : struct, IMatch<T>
    {
        for (int i = 0; i < length; i++)
            if (match.Has(Unsafe.Add(ref start, i)))
                return i;
        return -1;
    }

    private static int Last<T, TMatch>(ref T start, int length, TMatch match)
        where TMatch : struct, IMatch<T>
    {
        for (int i = length - 1; i >= 0; i--)
            if (match.Has(Unsafe.Add(ref start, i)))
                return i;
        return -1;
    }

    private static int Count<T, TMatch>(ref T start, int length, TMatch match)
        where TMatch : struct, IMatch<T>
    {
        int count = 0;
        for (int i = 0; i < length; i++)
            if (match.Has(Unsafe.Add(ref start, i)))
                count++;
        return count;
    }

    public static bool Contains<T>(ref T searchSpace, T value, int length)
        where T : IEquatable<T>? => First(ref searchSpace, length, new One<T>(value)) >= 0;

    internal static bool ContainsValueType<T>(ref T searchSpace, T value, int length)
        where T : struct => First(ref searchSpace, length, new One<T>(value)) >= 0;

    public static int Count<T>(ref T current, T value, int length)
        where T : IEquatable<T>? => Count(ref current, length, new One<T>(value));

    public static int CountValueType<T>(ref T current, T value, int length)
        where T : struct, IEquatable<T>? => Count(ref current, length, new One<T>(value));

    internal static int IndexOfChar(ref char searchSpace, char value, int length) =>
        First(ref searchSpace, length, new One<char>(value));

    internal static int IndexOfAnyChar(ref char searchSpace, char value0, char value1, int length) =>
        First(ref searchSpace, length, new Two<char>(value0, value1));

    public static int IndexOf<T>(ref T searchSpace, T value, int length)
        where T : IEquatable<T>? => First(ref searchSpace, length, new One<T>(value));

    public static int LastIndexOf<T>(ref T searchSpace, T value, int length)
        where T : IEquatable<T>? => Last(ref searchSpace, length, new One<T>(value));

    internal static int IndexOfValueType<T>(ref T searchSpace, T value, int length)
        where T : struct => First(ref searchSpace, length, new One<T>(value));

    internal static int LastIndexOfValueType<T>(ref T searchSpace, T value, int length)
        where T : struct => Last(ref searchSpace, length, new One<T>(value));

    internal static int IndexOfAnyExceptValueType<T>(ref T searchSpace, T value, int length)
        where T : struct => First(ref searchSpace, length, new Not<T, One<T>>(new(value)));

    internal static int LastIndexOfAnyExceptValueType<T>(ref T searchSpace, T value, int length)
        where T : struct => Last(ref searchSpace, length, new Not<T, One<T>>(new(value)));

    internal static int IndexOfAnyExcept<T>(ref T searchSpace, T value0, int length) =>
        First(ref searchSpace, length, new Not<T, One<T>>(new(value0)));

    internal static int LastIndexOfAnyExcept<T>(ref T searchSpace, T value0, int length) =>
        Last(ref searchSpace, length, new Not<T, One<T>>(new(value0)));

    public static int IndexOfAny<T>(ref T searchSpace, T value0, T value1, int length)
        where T : IEquatable<T>? => First(ref searchSpace, length, new Two<T>(value0, value1));

    public static int LastIndexOfAny<T>(ref T searchSpace, T value0, T value1, int length)
        where T : IEquatable<T>? => Last(ref searchSpace, length, new Two<T>(value0, value1));

    internal static int IndexOfAnyValueType<T>(ref T searchSpace, T value0, T value1, int length)
        where T : struct => First(ref searchSpace, length, new Two<T>(value0, value1));

    internal static int LastIndexOfAnyValueType<T>(ref T searchSpace, T value0, T value1, int length)
        where T : struct => Last(ref searchSpace, length, new Two<T>(value0, value1));

    internal static int IndexOfAnyExceptValueType<T>(ref T searchSpace, T value0, T value1, int length)
        where T : struct => First(ref searchSpace, length, new Not<T, Two<T>>(new(value0, value1)));

    internal static int LastIndexOfAnyExceptValueType<T>(ref T searchSpace, T value0, T value1, int length)
        where T : struct => Last(ref searchSpace, length, new Not<T, Two<T>>(new(value0, value1)));

    public static int IndexOfAny<T>(ref T searchSpace, T value0, T value1, T value2, int length)
        where T : IEquatable<T>? => First(ref searchSpace, length, new Three<T>(value0, value1, value2));

    public static int LastIndexOfAny<T>(ref T searchSpace, T value0, T value1, T value2, int length)
        where T : IEquatable<T>? => Last(ref searchSpace, length, new Three<T>(value0, value1, value2));

    internal static int IndexOfAnyValueType<T>(ref T searchSpace, T value0, T value1, T value2, int length)
        where T : struct => First(ref searchSpace, length, new Three<T>(value0, value1, value2));

    internal static int LastIndexOfAnyValueType<T>(ref T searchSpace, T value0, T value1, T value2, int length)
        where T : struct => Last(ref searchSpace, length, new Three<T>(value0, value1, value2));

    internal static int IndexOfAnyExceptValueType<T>(ref T searchSpace, T value0, T value1, T value2, int length)
        where T : struct => First(ref searchSpace, length, new Not<T, Three<T>>(new(value0, value1, value2)));

    public static int IndexOfAny<T>(ref T searchSpace, int searchSpaceLength, ref T value, int valueLength)
        where T : IEquatable<T>?
    {
        for (int i = 0; i < searchSpaceLength; i++)
            if (First(ref value, valueLength, new One<T>(Unsafe.Add(ref searchSpace, i))) >= 0)
                return i;
        return -1;
    }

    public static int LastIndexOfAny<T>(ref T searchSpace, int searchSpaceLength, ref T value, int valueLength)
        where T : IEquatable<T>?
    {
        for (int i = searchSpaceLength - 1; i >= 0; i--)
            if (First(ref value, valueLength, new One<T>(Unsafe.Add(ref searchSpace, i))) >= 0)
                return i;
        return -1;
    }

    internal static int IndexOfAnyInRange<T>(ref T searchSpace, T lowInclusive, T highInclusive, int length)
        where T : IComparable<T> => First(ref searchSpace, length, new Between<T>(lowInclusive, highInclusive));

    internal static int IndexOfAnyExceptInRange<T>(ref T searchSpace, T lowInclusive, T highInclusive, int length)
        where T : IComparable<T> =>
        First(ref searchSpace, length, new Not<T, Between<T>>(new(lowInclusive, highInclusive)));

    internal static int LastIndexOfAnyInRange<T>(ref T searchSpace, T lowInclusive, T highInclusive, int length)
        where T : IComparable<T> => Last(ref searchSpace, length, new Between<T>(lowInclusive, highInclusive));

    internal static int LastIndexOfAnyExceptInRange<T>(ref T searchSpace, T lowInclusive, T highInclusive, int length)
        where T : IComparable<T> =>
        Last(ref searchSpace, length, new Not<T, Between<T>>(new(lowInclusive, highInclusive)));
}

using System.Runtime.CompilerServices;

namespace System;

internal static partial class SpanHelpers
{
    public static int IndexOf<T>(ref T searchSpace, int searchSpaceLength, ref T value, int valueLength)
        where T : IEquatable<T>?
    {
        for (int start = 0; start <= searchSpaceLength - valueLength; start++)
            if (SequenceEqual(ref Unsafe.Add(ref searchSpace, start), ref value, valueLength))
                return start;
        return -1;
    }

    public static int IndexOf(ref char searchSpace, int searchSpaceLength, ref char value, int valueLength) =>
        IndexOf<char>(ref searchSpace, searchSpaceLength, ref value, valueLength);

    public static int IndexOf(ref byte searchSpace, int searchSpaceLength, ref byte value, int valueLength) =>
        IndexOf<byte>(ref searchSpace, searchSpaceLength, ref value, valueLength);

    public static int LastIndexOf<T>(ref T searchSpace, int searchSpaceLength, ref T value, int valueLength)
        where T : IEquatable<T>?
    {
        for (int start = searchSpaceLength - valueLength; start >= 0; start--)
            if (SequenceEqual(ref Unsafe.Add(ref searchSpace, start), ref value, valueLength))
                return start;
        return -1;
    }

    public static int LastIndexOf(ref char searchSpace, int searchSpaceLength, ref char value, int valueLength) =>
        LastIndexOf<char>(ref searchSpace, searchSpaceLength, ref value, valueLength);

    public static int LastIndexOf(ref byte searchSpace, int searchSpaceLength, ref byte value, int valueLength) =>
        LastIndexOf<byte>(ref searchSpace, searchSpaceLength, ref value, valueLength);

    public static void Replace<T>(ref T src, ref T dst, T oldValue, T newValue, nuint length)
        where T : IEquatable<T>?
    {
        for (nuint i = 0; i < length; i++)
        {
            T value = Unsafe.Add(ref src, i);
            Unsafe.Add(ref dst, i) = Same(value, oldValue) ? newValue : value;
        }
    }

    public static void ReplaceValueType<T>(ref T src, ref T dst, T oldValue, T newValue, nuint length)
        where T : struct
    {
        for (nuint i = 0; i < length; i++)
        {
            T value = Unsafe.Add(ref src, i);
            Unsafe.Add(ref dst, i) = Flint.Runtime.GenericValue.Equals(value, oldValue) ? newValue : value;
        }
    }

    public static nuint CommonPrefixLength(ref byte first, ref byte second, nuint length)
    {
        nuint i = 0;
        while (i < length && Unsafe.Add(ref first, i) == Unsafe.Add(ref second, i))
            i++;
        return i;
    }

    internal static unsafe int IndexOfNullByte(byte* searchSpace)
    {
        byte* end = searchSpace;
        while (*end != 0)
            end++;
        return (int)(end - searchSpace);
    }

    public static unsafe int IndexOfNullCharacter(char* searchSpace)
    {
        char* end = searchSpace;
        while (*end != 0)
            end++;
        return (int)(end - searchSpace);
    }
}

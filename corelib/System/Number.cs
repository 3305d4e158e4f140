using System.Runtime.CompilerServices;

namespace System;

/// <summary>Integers as decimal text. Official code calls these by name.</summary>
internal static unsafe partial class Number
{
    internal const int MaxDigits32 = 10;
    internal const int MaxDigits64 = 20;

    public static string Int32ToDecStr(int value)
    {
        char* buffer = stackalloc char[MaxDigits32 + 1];
        char* end = buffer + MaxDigits32 + 1;
        return ToString(WriteInt32(end, value), end);
    }

    internal static string UInt32ToDecStr(uint value)
    {
        char* buffer = stackalloc char[MaxDigits32];
        char* end = buffer + MaxDigits32;
        return ToString(WriteUInt32(end, value), end);
    }

    internal static string UInt32ToDecStrForKnownSmallNumber(uint value) => UInt32ToDecStr(value);

    public static string Int64ToDecStr(long value)
    {
        char* buffer = stackalloc char[MaxDigits64];
        char* end = buffer + MaxDigits64;
        return ToString(WriteInt64(end, value), end);
    }

    internal static string UInt64ToDecStr(ulong value)
    {
        char* buffer = stackalloc char[MaxDigits64];
        char* end = buffer + MaxDigits64;
        return ToString(WriteUInt64(end, value), end);
    }

    private static string ToString(char* start, char* end) => string.Create(ref *start, (int)(end - start));

    /// <summary>Writes the digits before <paramref name="end"/>, and returns where they begin.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static char* WriteUInt32(char* end, uint value)
    {
        do
        {
            uint rest = value / 10;
            *--end = (char)('0' + (value - rest * 10));
            value = rest;
        }
        while (value != 0);
        return end;
    }

    internal static char* WriteInt32(char* end, int value)
    {
        char* start = WriteUInt32(end, value < 0 ? 0u - (uint)value : (uint)value);
        if (value < 0)
            *--start = '-';
        return start;
    }

    /// <summary>Nine digits at a time, as a 64-bit division costs hundreds of instructions.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static char* WriteUInt64(char* end, ulong value)
    {
        const uint Group = 1_000_000_000;
        while (value > uint.MaxValue)
        {
            ulong rest = value / Group;
            char* start = WriteUInt32(end, (uint)(value - rest * Group));
            end -= 9;
            while (start != end)
                *--start = '0';
            value = rest;
        }
        return WriteUInt32(end, (uint)value);
    }

    internal static char* WriteInt64(char* end, long value)
    {
        char* start = WriteUInt64(end, value < 0 ? 0ul - (ulong)value : (ulong)value);
        if (value < 0)
            *--start = '-';
        return start;
    }
}

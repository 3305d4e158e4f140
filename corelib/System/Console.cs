using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System;

/// <summary>The board's console, in UTF-8; a line ends with \n.</summary>
public static partial class Console
{
    public static void Write(string? value) => Write((ReadOnlySpan<char>)value);

    public static void Write(ReadOnlySpan<char> value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            uint c = Unsafe.Add(ref value._reference, i);
            if (c - 0xD800 < 0x800)
            {
                uint low = i + 1 < value.Length ? Unsafe.Add(ref value._reference, i + 1) - 0xDC00u : uint.MaxValue;
                if (c < 0xDC00 && low < 0x400)
                {
                    c = 0x10000 + ((c - 0xD800) << 10) + low;
                    i++;
                }
                else
                {
                    c = 0xFFFD;
                }
            }
            WriteScalar(c);
        }
    }

    private static void WriteScalar(uint c)
    {
        if (c < 0x80)
        {
            Platform.WriteConsole((byte)c);
            return;
        }
        int following = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
        int shift = following * 6;
        Platform.WriteConsole((byte)((0xFF00u >> (following + 1)) | (c >> shift)));
        do
        {
            shift -= 6;
            Platform.WriteConsole((byte)(0x80 | ((c >> shift) & 0x3F)));
        }
        while (shift != 0);
    }

    public static void Write(char value) => Write(new ReadOnlySpan<char>(ref value, 1));

    public static void Write(char[]? buffer) => Write(new ReadOnlySpan<char>(buffer));

    public static void Write(char[] buffer, int index, int count) => Write(new ReadOnlySpan<char>(buffer, index, count));

    public static void Write(bool value) => Write(value.ToString());

    public static void Write(object? value) => Write(value?.ToString());

    public static void Write(float value) => Write(value.ToString());

    public static void Write(double value) => Write(value.ToString());

    public static void Write(decimal value) => Write(value.ToString());

    public static unsafe void Write(int value)
    {
        char* buffer = stackalloc char[Number.MaxDigits32 + 1];
        char* end = buffer + Number.MaxDigits32 + 1;
        Write(Number.WriteInt32(end, value), end);
    }

    public static unsafe void Write(uint value)
    {
        char* buffer = stackalloc char[Number.MaxDigits32];
        char* end = buffer + Number.MaxDigits32;
        Write(Number.WriteUInt32(end, value), end);
    }

    public static unsafe void Write(long value)
    {
        char* buffer = stackalloc char[Number.MaxDigits64];
        char* end = buffer + Number.MaxDigits64;
        Write(Number.WriteInt64(end, value), end);
    }

    public static unsafe void Write(ulong value)
    {
        char* buffer = stackalloc char[Number.MaxDigits64];
        char* end = buffer + Number.MaxDigits64;
        Write(Number.WriteUInt64(end, value), end);
    }

    /// <summary>ASCII only.</summary>
    private static unsafe void Write(char* start, char* end)
    {
        for (; start != end; start++)
            Platform.WriteConsole((byte)*start);
    }

    public static void Write(string format, object? arg0) => Write(string.Format(format, arg0));

    public static void Write(string format, object? arg0, object? arg1) => Write(string.Format(format, arg0, arg1));

    public static void Write(string format, object? arg0, object? arg1, object? arg2) =>
        Write(string.Format(format, arg0, arg1, arg2));

    public static void Write(string format, params object?[]? arg) =>
        Write(arg == null ? string.Format(format, null, null) : string.Format(format, arg));
}

using System.IO;
using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System;

/// <summary>The board's console, in UTF-8; a line ends with \n.</summary>
public static partial class Console
{
    private const uint Replacement = 0xFFFD;

    /// <summary>Where output goes instead of the console. A program that never sets it carries nothing for it.</summary>
    private static TextWriter? s_redirection;

    public static TextWriter Out => s_redirection ?? ConsoleWriter.Instance;

    /// <summary>The console, too: a board has one.</summary>
    public static TextWriter Error => ConsoleWriter.Instance;

    public static void SetOut(TextWriter newOut)
    {
        ArgumentNullException.ThrowIfNull(newOut, nameof(newOut));
        s_redirection = newOut == ConsoleWriter.Instance ? null : newOut;
    }

    public static void Write(string? value) => Write((ReadOnlySpan<char>)value);

    public static void Write(ReadOnlySpan<char> value)
    {
        if (s_redirection != null)
            s_redirection.Write(value);
        else
            WriteDirect(value);
    }

    internal static void WriteDirect(ReadOnlySpan<char> value)
    {
        ref char unit = ref value._reference;
        ref char end = ref Unsafe.Add(ref unit, value.Length);
        while (!Unsafe.AreSame(ref unit, ref end))
        {
            uint c = unit;
            unit = ref Unsafe.Add(ref unit, 1);
            if (IsSurrogate(c))
            {
                uint low = (Unsafe.AreSame(ref unit, ref end) ? 0u : unit) - 0xDC00;
                c = (c - 0xD800) << 10;
                if (c < 0x100000 && low < 0x400)
                {
                    c += low + 0x10000;
                    unit = ref Unsafe.Add(ref unit, 1);
                }
                else
                {
                    c = Replacement;
                }
            }
            WriteScalar(c);
        }
    }

    private static bool IsSurrogate(uint unit) => unit >> 11 == 0xD800 >> 11;

    private static void WriteScalar(uint c)
    {
        // The last byte to send is on top: they are found from the last to the first.
        uint bytes = c;
        if (c >= 0x80)
        {
            bytes = 0;
            uint limit = 0x40;
            do
            {
                bytes = (bytes << 8) | 0x80 | (c & 0x3F);
                c >>= 6;
                limit >>= 1;
            }
            while (c >= limit);
            bytes = ((bytes << 8) | c) + 0x100 - 2 * limit;
        }
        do
        {
            Platform.WriteConsole((byte)bytes);
            bytes >>= 8;
        }
        while (bytes != 0);
    }

    /// <summary>What the compiler may make of writing a literal: it is UTF-8 in flash then, and needs none of the above.</summary>
    internal static unsafe void WriteUtf8(byte* text, int length)
    {
        if (s_redirection != null)
        {
            s_redirection.Write(Utf8Literal.ToText(text, length));
            return;
        }
        for (byte* end = text + length; text != end; text++)
            Platform.WriteConsole(*text);
    }

    public static void Write(char value)
    {
        if (s_redirection != null)
            s_redirection.Write(value);
        else
            WriteDirect(value);
    }

    internal static void WriteDirect(char value) => WriteScalar(IsSurrogate(value) ? Replacement : value);

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
        if (s_redirection != null)
        {
            s_redirection.Write(new ReadOnlySpan<char>(start, (int)(end - start)));
            return;
        }
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

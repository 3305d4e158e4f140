using Flint.Runtime;

namespace System;

public static partial class Console
{
    public static void WriteLine()
    {
        if (s_redirection != null)
            s_redirection.WriteLine();
        else
            Platform.WriteConsole((byte)'\n');
    }

    public static void WriteLine(string? value)
    {
        Write(value);
        WriteLine();
    }

    public static void WriteLine(ReadOnlySpan<char> value)
    {
        Write(value);
        WriteLine();
    }

    public static void WriteLine(char value)
    {
        Write(value);
        WriteLine();
    }

    public static void WriteLine(char[]? buffer)
    {
        Write(buffer);
        WriteLine();
    }

    public static void WriteLine(char[] buffer, int index, int count)
    {
        Write(buffer, index, count);
        WriteLine();
    }

    public static void WriteLine(bool value)
    {
        Write(value);
        WriteLine();
    }

    public static void WriteLine(object? value)
    {
        Write(value);
        WriteLine();
    }

    public static void WriteLine(int value)
    {
        Write(value);
        WriteLine();
    }

    public static void WriteLine(uint value)
    {
        Write(value);
        WriteLine();
    }

    public static void WriteLine(long value)
    {
        Write(value);
        WriteLine();
    }

    public static void WriteLine(ulong value)
    {
        Write(value);
        WriteLine();
    }

    public static void WriteLine(float value)
    {
        Write(value);
        WriteLine();
    }

    public static void WriteLine(double value)
    {
        Write(value);
        WriteLine();
    }

    public static void WriteLine(decimal value)
    {
        Write(value);
        WriteLine();
    }

    public static void WriteLine(string format, object? arg0)
    {
        Write(format, arg0);
        WriteLine();
    }

    public static void WriteLine(string format, object? arg0, object? arg1)
    {
        Write(format, arg0, arg1);
        WriteLine();
    }

    public static void WriteLine(string format, object? arg0, object? arg1, object? arg2)
    {
        Write(format, arg0, arg1, arg2);
        WriteLine();
    }

    public static void WriteLine(string format, params object?[]? arg)
    {
        Write(format, arg);
        WriteLine();
    }
}

using System.Runtime.CompilerServices;

namespace System;

/// <summary>Puts values into the messages of official exceptions, without the code for all of string.Format.</summary>
internal static class SR
{
    internal static string Format(string resourceFormat, object? p1) => Put(resourceFormat, '0', p1);

    internal static string Format(string resourceFormat, object? p1, object? p2) => Put(Format(resourceFormat, p1), '1', p2);

    internal static string Format(string resourceFormat, object? p1, object? p2, object? p3) =>
        Put(Format(resourceFormat, p1, p2), '2', p3);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Put(string format, char digit, object? value)
    {
        string? text = value?.ToString();
        for (int i = 0; i + 2 < format.Length; i++)
        {
            if (format[i] != '{' || format[i + 1] != digit)
                continue;
            string before = string.Concat(format.Cut(0, i), text);
            format = string.Concat(before, format.Cut(i + 3, format.Length - i - 3));
            i = before.Length - 1;
        }
        return format;
    }
}

using System.Collections.Generic;
using System.Text;

namespace System;

public sealed partial class String
{
    public static string Join(string? separator, IEnumerable<string?> values) => JoinCore<string?>(separator, values);

    private static string JoinCore(ReadOnlySpan<char> separator, ReadOnlySpan<string?> values)
    {
        StringBuilder result = new();
        for (int i = 0; i < values.Length; i++)
        {
            if (i != 0)
                result.Append(separator);
            result.Append(values[i]);
        }
        return result.ToString();
    }

    private static string JoinCore(ReadOnlySpan<char> separator, ReadOnlySpan<object?> values)
    {
        StringBuilder result = new();
        for (int i = 0; i < values.Length; i++)
        {
            if (i != 0)
                result.Append(separator);
            result.Append(values[i]);
        }
        return result.ToString();
    }

    private static string JoinCore<T>(ReadOnlySpan<char> separator, IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values, nameof(values));
        StringBuilder result = new();
        bool first = true;
        foreach (T value in values)
        {
            if (!first)
                result.Append(separator);
            first = false;
            result.Append(value?.ToString());
        }
        return result.ToString();
    }
}

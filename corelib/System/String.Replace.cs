using System.Runtime.CompilerServices;
using System.Text;

namespace System;

public sealed partial class String
{
    public string Replace(char oldChar, char newChar)
    {
        if (oldChar == newChar || SpanHelpers.IndexOfChar(ref _firstChar, oldChar, _stringLength) < 0)
            return this;
        string result = AllocateUnwritten(_stringLength);
        SpanHelpers.Replace(ref _firstChar, ref result._firstChar, oldChar, newChar, (uint)_stringLength);
        return result;
    }

    public string Replace(string oldValue, string? newValue)
    {
        ArgumentNullException.ThrowIfNull(oldValue, nameof(oldValue));
        if (oldValue._stringLength == 0)
            throw new ArgumentException("The value cannot be an empty string.", nameof(oldValue));
        int at = IndexOf(oldValue);
        if (at < 0)
            return this;
        StringBuilder result = new(_stringLength);
        int copied = 0;
        for (; at >= 0; at = IndexOf(oldValue, copied))
        {
            result.Append(new ReadOnlySpan<char>(ref Unsafe.Add(ref _firstChar, copied), at - copied));
            result.Append(newValue);
            copied = at + oldValue._stringLength;
        }
        result.Append(new ReadOnlySpan<char>(ref Unsafe.Add(ref _firstChar, copied), _stringLength - copied));
        return result.ToString();
    }
}

using System.Runtime.CompilerServices;

namespace System;

public sealed partial class String
{
    // All public overloads come to these two.
    private string[] SplitInternal(ReadOnlySpan<char> separators, int count, StringSplitOptions options) =>
        Split(separators, null, count, options);

    private string[] SplitInternal(string? separator, string?[]? separators, int count, StringSplitOptions options)
    {
        if (separator != null)
            separators = new string?[] { separator };
        else if (separators != null && separators.Length == 0)
            separators = null;
        return Split(default, separators, count, options);
    }

    /// <summary>Without characters and texts, splits at white space.</summary>
    private string[] Split(ReadOnlySpan<char> characters, string?[]? texts, int count, StringSplitOptions options)
    {
        if (count < 0)
            ThrowHelper.ThrowNegative(nameof(count));
        if ((uint)options > (uint)(StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            throw new ArgumentException("Value of flags is invalid.", nameof(options));
        string[] parts = new string[count < 4 ? count : 4];
        int parted = 0;
        int start = 0;
        for (int at = count == 1 ? _stringLength : 0; count != 0 && at <= _stringLength; at++)
        {
            int width = at == _stringLength ? 1 : SeparatorAt(at, characters, texts);
            if (width == 0)
                continue;
            int first = start;
            int end = at;
            if ((options & StringSplitOptions.TrimEntries) != 0)
                ShrinkToText(ref first, ref end);
            if (first != end || (options & StringSplitOptions.RemoveEmptyEntries) == 0)
            {
                if (parted == count - 1 && at != _stringLength)
                {
                    // The last part is all that is left.
                    at = _stringLength - 1;
                    continue;
                }
                if (parted == parts.Length)
                    Array.Resize(ref parts, parted * 2);
                parts[parted++] = Cut(first, end - first);
            }
            start = at + width;
            at = start - 1;
        }
        Array.Resize(ref parts, parted);
        return parts;
    }

    /// <summary>The length of the separator that stands there, or 0.</summary>
    private int SeparatorAt(int at, ReadOnlySpan<char> characters, string?[]? texts)
    {
        char c = Unsafe.Add(ref _firstChar, at);
        if (texts == null)
        {
            bool isSeparator = characters.Length == 0
                ? char.IsWhiteSpace(c)
                : SpanHelpers.Contains(ref characters._reference, c, characters.Length);
            return isSeparator ? 1 : 0;
        }
        foreach (string? text in texts)
            if (!IsNullOrEmpty(text) && text._stringLength <= _stringLength - at && HasAt(at, text, false))
                return text._stringLength;
        return 0;
    }

    private void ShrinkToText(ref int start, ref int end)
    {
        while (start < end && char.IsWhiteSpace(Unsafe.Add(ref _firstChar, start)))
            start++;
        while (start < end && char.IsWhiteSpace(Unsafe.Add(ref _firstChar, end - 1)))
            end--;
    }
}

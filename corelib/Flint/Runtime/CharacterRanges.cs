using System;
using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>Classes and cases of characters beyond Latin-1, by tables of ranges that are read from their beginning: some hundred bytes each, where the official ones are 20 KiB.</summary>
internal static partial class CharacterRanges
{
    private const int FirstBeyondLatin1 = 0x100;

    public static bool IsLetter(char c) => Contains(Letters, c);

    public static bool IsDigit(char c) => Contains(Digits, c);

    public static bool IsNumber(char c) => Contains(Numbers, c);

    public static bool IsUpper(char c) => Contains(Uppers, c);

    public static bool IsLower(char c) => Contains(Lowers, c);

    public static bool IsPunctuation(char c) => Contains(Punctuation, c);

    public static bool IsSymbol(char c) => Contains(Symbols, c);

    public static char ToUpper(char c) => Change(UpperCase, c);

    public static char ToLower(char c) => Change(LowerCase, c);

    private static bool Contains(ReadOnlySpan<byte> table, char c) => Find(table, c, hasDifferences: false, out _);

    private static char Change(ReadOnlySpan<byte> table, char c) =>
        Find(table, c, hasDifferences: true, out int code) ? (char)(c + ((code & 1) != 0 ? -(code >> 1) - 1 : code >> 1)) : c;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Find(ReadOnlySpan<byte> table, char c, bool hasDifferences, out int code)
    {
        int start = FirstBeyondLatin1;
        int i = 0;
        code = 0;
        while (i < table.Length)
        {
            int gap = Next(table, ref i);
            int step = (gap & 1) + 1;
            start += gap >> 1;
            int end = start + (Next(table, ref i) - 1) * step;
            if (hasDifferences)
                code = Next(table, ref i);
            if (c <= end)
                return c >= start && (c - start) % step == 0;
            start = end + 1;
        }

        return false;
    }

    private static int Next(ReadOnlySpan<byte> table, ref int i)
    {
        const int Bits = 7;
        const int More = 1 << Bits;
        int value = 0;
        int shift = 0;
        int part;
        do
        {
            part = table[i++];
            value |= (part & (More - 1)) << shift;
            shift += Bits;
        }
        while (part >= More);
        return value;
    }
}

using System.Globalization;

(string Name, Func<char, bool> Is)[] classes =
[
    ("letter", char.IsLetter), ("digit", char.IsDigit), ("letter or digit", char.IsLetterOrDigit), ("number", char.IsNumber), ("upper", char.IsUpper), ("lower", char.IsLower),
    ("white", char.IsWhiteSpace), ("punctuation", char.IsPunctuation), ("symbol", char.IsSymbol), ("control", char.IsControl), ("separator", char.IsSeparator), ("surrogate", char.IsSurrogate),
];
foreach ((string name, Func<char, bool> isIn) in classes)
{
    int count = 0;
    uint sum = 0;
    for (int c = 0; c <= char.MaxValue; c++)
        if (isIn((char)c))
        {
            count++;
            sum = sum * 31 + (uint)c;
        }

    Console.WriteLine($"{name}: {count} {sum}");
}

Console.WriteLine($"{char.GetUnicodeCategory('я')} {char.GetUnicodeCategory('€')} {CharUnicodeInfo.GetUnicodeCategory(0x1F600)} {CharUnicodeInfo.GetDecimalDigitValue('٣')} {CharUnicodeInfo.GetNumericValue('½')} {char.GetNumericValue('5')} {char.GetNumericValue('x')}");
Console.WriteLine($"{char.IsLetter("aя", 1)} {char.IsHighSurrogate('\uD800')} {char.IsSurrogatePair("\U0001F600", 0)} {char.ConvertToUtf32("\U0001F600", 0):X} {char.ConvertFromUtf32(0x1F600).Length}");

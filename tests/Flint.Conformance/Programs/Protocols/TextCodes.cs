using System.Text;

foreach (string text in (string[])["", "f", "fo", "foo", "foob", "fooba", "foobar", "SOS 2026"])
{
    byte[] data = Encoding.ASCII.GetBytes(text);
    string base32 = Base32.Encode(data);
    Console.WriteLine($"{base32} {Encoding.ASCII.GetString(Base32.Decode(base32))} | {Morse.Encode(text)} | {Convert.ToBase64String(data)} | {Rot13(text)}");
}
Console.WriteLine(Morse.Decode("... --- ... / .---- ..--- ..-"));
foreach (int number in (int[])[1, 4, 9, 14, 40, 90, 400, 1994, 2026, 3999])
    Console.Write($"{Roman.Write(number)}={Roman.Read(Roman.Write(number))} ");
Console.WriteLine();
for (uint i = 0; i < 8; i++)
    Console.Write($"{Convert.ToString(i ^ (i >> 1), 2).PadLeft(3, '0')} ");
Console.WriteLine();
try
{
    Base32.Decode("A1");
}
catch (FormatException exception)
{
    Console.WriteLine(exception.Message);
}

static string Rot13(string text) => string.Create(text.Length, text, static (span, source) =>
{
    for (int i = 0; i < span.Length; i++)
        span[i] = source[i] switch
        {
            >= 'a' and <= 'z' and var c => (char)('a' + (c - 'a' + 13) % 26),
            >= 'A' and <= 'Z' and var c => (char)('A' + (c - 'A' + 13) % 26),
            var c => c,
        };
});

static class Base32
{
    const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Encode(ReadOnlySpan<byte> data)
    {
        var text = new StringBuilder();
        int bits = 0, count = 0;
        foreach (byte value in data)
        {
            bits = (bits << 8) | value;
            for (count += 8; count >= 5; count -= 5)
                text.Append(Alphabet[(bits >> (count - 5)) & 31]);
        }
        if (count > 0)
            text.Append(Alphabet[(bits << (5 - count)) & 31]);
        while (text.Length % 8 != 0)
            text.Append('=');
        return text.ToString();
    }

    public static byte[] Decode(string text)
    {
        var data = new List<byte>();
        int bits = 0, count = 0;
        foreach (char character in text.TrimEnd('='))
        {
            int value = Alphabet.IndexOf(character);
            if (value < 0)
                throw new FormatException($"'{character}' is not of base 32");
            bits = (bits << 5) | value;
            if ((count += 5) < 8)
                continue;
            count -= 8;
            data.Add((byte)(bits >> count));
        }
        return [.. data];
    }
}

static class Morse
{
    static readonly Dictionary<char, string> s_codes = new()
    {
        ['A'] = ".-", ['B'] = "-...", ['F'] = "..-.", ['O'] = "---", ['R'] = ".-.", ['S'] = "...", ['U'] = "..-",
        ['0'] = "-----", ['1'] = ".----", ['2'] = "..---", ['6'] = "-....", [' '] = "/",
    };

    static readonly Dictionary<string, char> s_characters = s_codes.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static string Encode(string text) => string.Join(' ', text.ToUpperInvariant().Select(character => s_codes[character]));

    public static string Decode(string codes) => new([.. codes.Split(' ').Select(code => s_characters[code])]);
}

static class Roman
{
    static readonly (int Value, string Digits)[] s_steps =
        [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    public static string Write(int number)
    {
        string text = "";
        foreach ((int value, string digits) in s_steps)
            for (; number >= value; number -= value)
                text += digits;
        return text;
    }

    public static int Read(ReadOnlySpan<char> text)
    {
        int number = 0;
        foreach ((int value, string digits) in s_steps)
            for (; text.StartsWith(digits); text = text[digits.Length..])
                number += value;
        return number;
    }
}

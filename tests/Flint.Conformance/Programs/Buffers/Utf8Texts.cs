using System.Buffers.Text;
using System.Text;

Span<byte> buffer = stackalloc byte[40];
Show(Utf8Formatter.TryFormat(-123, buffer, out int n), buffer[..n]);
Show(Utf8Formatter.TryFormat(255, buffer, out n, new('X', 4)), buffer[..n]);
Show(Utf8Formatter.TryFormat(1234567L, buffer, out n, new('N', 1)), buffer[..n]);
Show(Utf8Formatter.TryFormat(true, buffer, out n), buffer[..n]);
Show(Utf8Formatter.TryFormat(1.5, buffer, out n), buffer[..n]);
Show(Utf8Formatter.TryFormat(12.34m, buffer, out n, new('F', 1)), buffer[..n]);
Show(Utf8Formatter.TryFormat(new Guid("00112233-4455-6677-8899-aabbccddeeff"), buffer, out n), buffer[..n]);
Show(Utf8Formatter.TryFormat(new DateTime(2020, 2, 3, 4, 5, 6), buffer, out n, 'O'), buffer[..n]);
Show(Utf8Formatter.TryFormat(new TimeSpan(1, 2, 3, 4), buffer, out n), buffer[..n]);
Show(Utf8Formatter.TryFormat(123456, buffer[..3], out n), buffer[..n]);
Console.WriteLine($"{Utf8Parser.TryParse("123abc"u8, out int i, out int used)} {i} {used}");
Console.WriteLine($"{Utf8Parser.TryParse("-9223372036854775808"u8, out long l, out used)} {l} {used}");
Console.WriteLine($"{Utf8Parser.TryParse("300"u8, out byte b, out used)} {b} {used}");
Console.WriteLine($"{Utf8Parser.TryParse("ff"u8, out uint hex, out used, 'X')} {hex} {used}");
Console.WriteLine($"{Utf8Parser.TryParse("1.25e2x"u8, out double d, out used)} {d} {used}");
Console.WriteLine($"{Utf8Parser.TryParse("3.50"u8, out decimal m, out used)} {m} {used}");
Console.WriteLine($"{Utf8Parser.TryParse("True"u8, out bool t, out used)} {t} {used}");
Console.WriteLine($"{Utf8Parser.TryParse("1.02:03:04"u8, out TimeSpan span, out used)} {span} {used}");
Console.WriteLine($"{Utf8Parser.TryParse("00112233-4455-6677-8899-aabbccddeeff"u8, out Guid g, out used)} {g} {used}");
Console.WriteLine($"{int.Parse("42"u8)} {double.Parse("-1.5"u8)} {int.TryParse("x"u8, null, out _)} {12.TryFormat(buffer, out n)} {n} {1.25.TryFormat(buffer, out n, "F1")} {Encoding.UTF8.GetString(buffer[..n])}");
Console.WriteLine($"{Base64.GetMaxEncodedToUtf8Length(5)} {Base64.EncodeToUtf8("hello"u8, buffer, out _, out n)} {Encoding.UTF8.GetString(buffer[..n])} {Base64.IsValid("aGVsbG8=")} {Base64.DecodeFromUtf8InPlace(buffer[..n], out n)} {Encoding.UTF8.GetString(buffer[..n])}");
Console.WriteLine($"{Convert.ToBase64String([1, 2, 3, 4])} {string.Join(",", Convert.FromBase64String("AQID BA=="))} {Convert.ToHexString([0xAB, 1])} {Convert.ToHexStringLower([0xAB])} {Convert.FromHexString("0aFF")[1]} {Base64Url.EncodeToString([0xFB, 0xFF])} {Convert.TryFromBase64String("?", buffer, out _)}");
Console.WriteLine(Convert.ToBase64String(new byte[60], Base64FormattingOptions.InsertLineBreaks).Replace("\r\n", "/"));
Try(() => Convert.FromBase64String("abc"));
Try(() => Convert.FromHexString("abc"));
Try(() => Convert.FromHexString("zz"));

static void Show(bool ok, ReadOnlySpan<byte> text) => Console.WriteLine($"{ok} {Encoding.UTF8.GetString(text)}");

static void Try(Func<byte[]> action)
{
    try
    {
        Console.WriteLine(action().Length);
    }
    catch (FormatException e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}

// Enum formats: by interpolation, ToString, string.Format and ISpanFormattable; of known types, of boxes, of nullables; bad ones.
using System.Globalization;

foreach (string? format in (string?[])[null, "", "G", "g", "F", "f", "D", "d", "X", "x"])
{
    Console.WriteLine($"{format ?? "null"}: {Level.High.ToString(format)} {((Level)77).ToString(format)} {(Marks.A | Marks.C).ToString(format)} {((Marks)9).ToString(format)} {Far.Away.ToString(format)} {Wide.Least.ToString(format)} {default(Marks).ToString(format)}");
}

Console.WriteLine($"{Level.Low:G} {Level.Low:D} {Level.Low:X} {Level.Low:F} {Marks.A | Marks.B:F} {(Plain)3:F} {(Plain)3:G} {Near.Minus:X} {Near.Minus:D}");
Level? some = Level.High;
Level? none = null;
Console.WriteLine($"[{some}] [{none}] [{some:X}] [{none:X}] [{some:D}]");
Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "{0} {0:D} {0:X} {1,6}|{1,-6}|", Level.High, Marks.B));
Console.WriteLine(string.Format("{0} {1}", (object)Far.Away, (object?)none));
Console.WriteLine(Describe(Level.Low) + Describe<Level?>(null) + Describe<Level?>(Level.High) + Describe(1.5) + Describe<double?>(2.25) + Describe<int?>(null) + Describe("text"));

Span<char> buffer = stackalloc char[4];
ISpanFormattable formattable = Level.High;
Console.WriteLine(formattable.TryFormat(buffer, out int written, default, null) + " " + written + " " + buffer[..written].ToString());
Console.WriteLine(formattable.TryFormat(buffer, out written, "X", null) + " " + written);
Console.WriteLine(Enum.TryFormat(Marks.A, buffer, out written, "D") + " " + buffer[..written].ToString());
foreach (string bad in (string[])["Z", "GG", " "])
{
    try
    {
        Console.WriteLine(Level.Low.ToString(bad));
    }
    catch (FormatException e)
    {
        Console.WriteLine(e.Message);
    }
}

static string Describe<T>(T value) => value switch
{
    null => "null ",
    Enum e => $"enum {e:D} ",
    IFormattable f => f.ToString(null, CultureInfo.InvariantCulture) + " ",
    _ => "other ",
};

enum Level : byte
{
    Low = 1,
    High = 200,
}

[Flags]
enum Marks : ushort
{
    A = 1,
    B = 2,
    C = 4,
}

enum Plain
{
    One = 1,
    Two = 2,
}

enum Near : short
{
    Minus = -1,
}

enum Far : ulong
{
    Away = 0xFFFFFFFFFFFFFFFE,
}

enum Wide : long
{
    Least = long.MinValue,
}

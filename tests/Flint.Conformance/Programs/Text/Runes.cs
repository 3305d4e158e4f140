using System.Text;

foreach (Rune rune in "a€\U0001F600z".EnumerateRunes())
    Console.Write($"{rune.Value:X} {rune.Utf16SequenceLength} {rune.Utf8SequenceLength} {rune.IsAscii} {rune.IsBmp};");
Console.WriteLine();
var grin = new Rune(0x1F600);
Span<byte> bytes = stackalloc byte[4];
Console.WriteLine(grin.EncodeToUtf8(bytes) + " " + string.Join(" ", bytes.ToArray().Select(b => b.ToString("x2"))) + " " + grin.ToString().Length);
Console.WriteLine(Rune.IsValid(0xD800) + " " + Rune.TryCreate('\uD800', out _) + " " + new Rune('x').CompareTo(new Rune('y')) + " " + (new Rune('a') == new Rune('a')) + " " + Rune.ReplacementChar.Value);
Console.WriteLine(Rune.DecodeFromUtf8([0xE2, 0x82, 0xAC], out Rune euro, out int used) + " " + euro.Value + " " + used + " " + Rune.DecodeFromUtf8([0xE2, 0x82], out _, out used) + " " + used);
Console.WriteLine(Rune.IsDigit(new Rune('5')) + " " + Rune.IsLetter(new Rune('x')) + " " + Rune.ToUpperInvariant(new Rune('q')) + " " + Rune.GetRuneAt("\U0001F600", 0).Value);
Try(() => new Rune('\uD800'));
Try(() => new Rune(0x110000));
Try(() => Rune.GetRuneAt("\uD800x", 0));

static void Try(Func<object?> action)
{
    try
    {
        Console.WriteLine(action() ?? "null");
    }
    catch (ArgumentException e)
    {
        Console.WriteLine($"{e.GetType().Name} of {e.ParamName}");
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}

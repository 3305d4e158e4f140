Console.WriteLine(char.IsAsciiDigit('7') + " " + char.IsAsciiHexDigit('g') + " " + char.IsAsciiLetterUpper('Q') + " " + char.IsBetween('c', 'a', 'f'));
Console.WriteLine(char.GetNumericValue('8') + " " + char.GetNumericValue('x') + " " + char.MaxValue.CompareTo('a') + " " + 'a'.CompareTo('c') + " " + 'a'.Equals('a') + " " + 'x'.GetHashCode());
Console.WriteLine(char.ConvertFromUtf32(0x1F600).Length + " " + char.ConvertToUtf32("\U0001F600", 0) + " " + char.ConvertToUtf32('\uD83D', '\uDE00') + " " + char.IsHighSurrogate('\uD83D') + " " + char.IsSurrogatePair("\U0001F600", 0));
Console.WriteLine(char.Parse("q") + " " + char.TryParse("qq", out _) + " " + char.IsLetter("a1", 1));
Try(() => char.Parse("ab"));
Try(() => char.Parse(null!));
Try(() => char.ConvertFromUtf32(0xD800));
Try(() => char.ConvertToUtf32("\uD83Dx", 0));
Try(() => char.IsLetter("a", 5));

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

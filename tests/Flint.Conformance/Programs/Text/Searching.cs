string text = "the cat sat on the mat";
Console.WriteLine($"{text.IndexOf("at")} {text.IndexOf("at", 6)} {text.IndexOf("at", 6, 3)} {text.LastIndexOf("at")} {text.LastIndexOf("the", 10)} {text.LastIndexOf('t', 5, 3)}");
Console.WriteLine($"{text.IndexOf('z')} {text.IndexOf("")} {text.IndexOf("", 5)} {"".IndexOf("")} {"".LastIndexOf("")} {text.LastIndexOf("")} {"".IndexOf('a')}");
Console.WriteLine($"{text.IndexOfAny(['s', 'c'])} {text.IndexOfAny(['z'])} {text.LastIndexOfAny(['c', 'o'])} {text.IndexOfAny(['t'], 1, 5)}");
Console.WriteLine($"{text.Contains("sat")} {text.Contains('z')} {text.Contains("SAT", StringComparison.OrdinalIgnoreCase)} {text.StartsWith("the")} {text.StartsWith('h')} {text.EndsWith("mat")} {text.EndsWith('t')}");
Console.WriteLine($"{text.IndexOf("CAT", StringComparison.OrdinalIgnoreCase)} {text.LastIndexOf("THE", StringComparison.OrdinalIgnoreCase)} {text.IndexOf("the", 1, StringComparison.Ordinal)}");
Console.WriteLine($"{text.StartsWith("THE", StringComparison.OrdinalIgnoreCase)} {text.EndsWith("MAT", StringComparison.OrdinalIgnoreCase)} {text.EndsWith("MAT", StringComparison.Ordinal)}");
Console.WriteLine("aaaa".IndexOf("aa", 1) + " " + "aaab".LastIndexOf("aa") + " " + "abcabcabd".IndexOf("abcabd"));
Try(() => text.IndexOf((string)null!));
Try(() => text.IndexOf('a', 30));
Try(() => text.IndexOf("a", 5, 90));
Try(() => text.Contains(null!));
Try(() => text.StartsWith(null!));
Try(() => text.IndexOfAny(null!));
Try(() => text.LastIndexOf('a', 99));

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

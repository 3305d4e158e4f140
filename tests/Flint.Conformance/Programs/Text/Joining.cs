Console.WriteLine(string.Join(", ", "a", null, "b") + "|" + string.Join(',', 1, 2.5, 'c', null) + "|" + string.Join("-", new List<int> { 1, 2, 3 }) + "|" + string.Join("-", Array.Empty<string>()));
Console.WriteLine(string.Join(null, "a", "b") + string.Join("|", ["x", "y", "z"], 1, 2) + string.Join(' ', Enumerable.Range(1, 4).Select(i => i * i)));
Console.WriteLine(string.Concat("a", 1, null, 'b') + string.Concat(new[] { "x", null, "y" }) + string.Concat(new List<char> { 'p', 'q' }) + string.Concat((string?)null, null).Length);
Console.WriteLine(string.Concat("ab".AsSpan(), "cd".AsSpan(), "ef".AsSpan()));
Try(() => string.Join(",", (string[])null!));
Try(() => string.Join(",", ["a"], 0, 2));
Try(() => string.Concat((string[])null!));

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

Console.WriteLine("banana".Replace('a', 'o') + " " + "banana".Replace("an", "AN") + " " + "banana".Replace("na", null) + " " + "banana".Replace("x", "y") + " " + "aaa".Replace("aa", "b"));
Console.WriteLine("Hello HELLO".Replace("hello", "bye", StringComparison.OrdinalIgnoreCase) + " " + "abc".Replace("abc", "") + "|" + "a\r\nb\nc".ReplaceLineEndings("/"));
Console.WriteLine(ReferenceEquals("abc".Replace('x', 'y'), "abc"));
Try(() => "a".Replace(null!, "b"));
Try(() => "a".Replace("", "b"));

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

string text = "Hello, world";
Console.WriteLine(text.Substring(7) + "|" + text.Substring(0, 5) + "|" + text[3..8] + "|" + text[^5..] + "|" + text.Substring(12) + "|");
Console.WriteLine(ReferenceEquals(text.Substring(0), text));
Try(() => text.Substring(13));
Try(() => text.Substring(-1));
Try(() => text.Substring(5, 8));
Try(() => text.Substring(5, -1));
Try(() => text[20]);
Try(() => text[3..1]);

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

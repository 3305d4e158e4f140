Console.WriteLine("abcdef".Insert(3, "---") + " " + "abc".Insert(0, "x") + " " + "abc".Insert(3, "x") + " " + "abc".Insert(1, ""));
Console.WriteLine("abcdef".Remove(2) + " " + "abcdef".Remove(2, 3) + " [" + "abc".Remove(0) + "] " + "abc".Remove(3, 0));
Try(() => "abc".Insert(4, "x"));
Try(() => "abc".Insert(-1, "x"));
Try(() => "abc".Insert(0, null!));
Try(() => "abc".Remove(4));
Try(() => "abc".Remove(-1));
Try(() => "abc".Remove(1, 3));
Try(() => "abc".Remove(1, -1));

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

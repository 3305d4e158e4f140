Console.WriteLine("[" + "7".PadLeft(5) + "][" + "7".PadRight(5) + "][" + "7".PadLeft(5, '0') + "][" + "long text".PadLeft(3) + "]");
Console.WriteLine("".PadLeft(0).Length + " " + "".PadRight(2, '*'));
Try(() => "a".PadLeft(-1));
Try(() => "a".PadRight(-1, 'x'));

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

for (int i = 0; i < 2; i++)
{
    try
    {
        Console.WriteLine(Broken.Value);
    }
    catch (TypeInitializationException e)
    {
        Console.WriteLine(e.TypeName + " " + e.InnerException!.Message);
        Broken.Seen ??= e;
    }
}

Exception? first = null;
for (int i = 0; i < 2; i++)
{
    try
    {
        _ = new Faulty();
    }
    catch (TypeInitializationException e)
    {
        Console.WriteLine(first is null || ReferenceEquals(first, e));
        first = e;
    }
}

try
{
    Dependent.Touch();
}
catch (TypeInitializationException e)
{
    Console.WriteLine(e.TypeName + " <- " + ((TypeInitializationException)e.InnerException!).TypeName);
}

class Broken
{
    public static readonly int Value = Compute();

    public static Exception? Seen
    {
        get => null;
        set => Console.WriteLine("never " + value);
    }

    static Broken() => Console.WriteLine("never");

    private static int Compute() => throw new InvalidOperationException("cannot");
}

class Faulty
{
    private static readonly int[] s_numbers = new int[1];

    static Faulty()
    {
        Console.WriteLine("once");
        s_numbers[s_numbers.Length] = 1;
    }
}

class Dependent
{
    static Dependent() => _ = new Faulty();

    public static void Touch()
    {
    }
}

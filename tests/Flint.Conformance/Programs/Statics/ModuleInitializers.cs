// Module initialisers run before anything else, in the order of the source, and trigger static constructors.
using System.Runtime.CompilerServices;

Console.WriteLine("main " + Early.Count);
Console.WriteLine(Late.Value);

static class Early
{
    public static int Count;

    [ModuleInitializer]
    public static void First()
    {
        Count++;
        Console.WriteLine("first");
    }

    [ModuleInitializer]
    internal static void Second() => Console.WriteLine("second " + ++Count + Late.Value);
}

static class Late
{
    public static readonly int Value;

    static Late()
    {
        Console.WriteLine("late");
        Value = 7;
    }
}

class Outer
{
    internal static class Inner
    {
        [ModuleInitializer]
        internal static void Third()
        {
            Console.WriteLine("third " + ++Early.Count);
            try
            {
                throw new InvalidOperationException("caught at start");
            }
            catch (InvalidOperationException e)
            {
                Console.WriteLine(e.Message);
            }
        }
    }
}

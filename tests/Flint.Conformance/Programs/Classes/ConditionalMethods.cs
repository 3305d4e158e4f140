// [Conditional] and partial methods without code: arguments are not evaluated.
#define LOUD
using System.Diagnostics;

int evaluated = 0;
Log.Loud(Next());
Log.Quiet(Next());
Log.Either(Next());
Console.WriteLine(evaluated);
new Parts().Run();
Debug.Assert(Next() == 100);
Debug.WriteLine("nothing " + Next());
Trace.Assert(true);
Console.WriteLine(evaluated);

int Next() => ++evaluated;

static class Log
{
    [Conditional("LOUD")]
    public static void Loud(int value) => Console.WriteLine("loud " + value);

    [Conditional("QUIET")]
    public static void Quiet(int value) => Console.WriteLine("quiet " + value);

    [Conditional("QUIET")]
    [Conditional("LOUD")]
    public static void Either(int value) => Console.WriteLine("either " + value);
}

partial class Parts
{
    partial void Missing(int value);

    partial void Present(int value);

    partial void Present(int value) => Console.WriteLine("present " + value);

    public void Run()
    {
        int i = 0;
        Missing(++i);
        Present(++i);
        Console.WriteLine(i);
    }
}

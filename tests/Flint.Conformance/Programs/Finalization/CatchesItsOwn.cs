using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System;

// What a finalizer throws and catches is its own affair, also while the program waits inside a try block.
Make();
try
{
    Collect();
    Console.WriteLine("waited");
}
catch (Exception exception)
{
    Console.WriteLine("wrong: " + exception.GetType().Name);
}
finally
{
    Console.WriteLine(Careful.Caught);
}
try
{
    throw new InvalidOperationException("mine");
}
catch (InvalidOperationException exception)
{
    Console.WriteLine(exception.Message);
}

[MethodImpl(MethodImplOptions.NoInlining)]
static void Make()
{
    _ = new Careful(0);
    _ = new Careful(4);
}

static void Collect()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
}

class Careful(int divisor)
{
    public static int Caught;

    ~Careful()
    {
        try
        {
            Caught += 100 / divisor;
        }
        catch (DivideByZeroException)
        {
            Caught++;
        }
    }
}

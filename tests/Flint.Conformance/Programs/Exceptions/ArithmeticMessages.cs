int zero = args.Length;
Show(() => 5 / zero);
Show(() => 5L % zero);
Show(() => checked(int.MaxValue + zero + 1));
Show(() => checked((byte)(300 + zero)));
Show(() => throw new ArithmeticException());
Show(() => throw new ArithmeticException(null));
Show(() => throw new ArithmeticException("own"));
Show(() => throw new DivideByZeroException());
Show(() => throw new DivideByZeroException("own"));
Show(() => throw new OverflowException("own"));

static void Show(Func<long> compute)
{
    try
    {
        Console.WriteLine(compute());
    }
    catch (ArithmeticException e)
    {
        Console.WriteLine($"{e.GetType()}: {e.Message}");
    }
}

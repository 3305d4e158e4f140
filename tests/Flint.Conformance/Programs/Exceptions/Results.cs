// HResult of exceptions that checks raise, that programs make, and that set their own.
object?[] nothing = [null, "text", 0, int.MaxValue];
int zero = (int)nothing[2]!;
Action[] failures =
[
    () => nothing[0]!.ToString(), () => Console.WriteLine(nothing[zero + 4]), () => Console.WriteLine(1 / zero), () => Console.WriteLine(checked((int)nothing[3]! + 1)),
    () => Console.WriteLine((Version)nothing[1]!), () => ((object[])new string[1])[0] = nothing, () => throw new InvalidOperationException(), () => throw new ArgumentNullException("x"),
    () => throw new Exception(), () => throw new Own(), () => throw new Exception("e") { HResult = 5 }, () => int.Parse("x"), () => throw new OutOfMemoryException(), () => throw new NullReferenceException("m"),
    () => throw new IndexOutOfRangeException(), () => throw new DivideByZeroException("d"), () => throw new ArithmeticException(), () => throw new OverflowException("o", new Exception()), () => throw new NotSupportedException(),
    () => throw new FormatException(), () => throw new ObjectDisposedException("it"), () => throw new TimeoutException(), () => throw new OperationCanceledException(), () => throw new KeyNotFoundException(),
    () => throw new EndOfStreamException(), () => throw new AggregateException(), () => throw new NotImplementedException(), () => throw new PlatformNotSupportedException(), () => throw new RankException(),
];
foreach (Action failure in failures)
{
    try
    {
        failure();
    }
    catch (Exception e)
    {
        Console.WriteLine($"{e.GetType().Name} {e.HResult:X8}");
    }
}

class Own : Exception
{
    public Own() => HResult = unchecked((int)0x80041234);
}

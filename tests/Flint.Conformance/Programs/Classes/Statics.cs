using System;

Console.WriteLine(Counter.Count);
_ = new Counter();
_ = new Counter();
Console.WriteLine(Counter.Count);
Console.WriteLine(Counter.Table[2]);
Counter.Table[2] = 50;
Console.WriteLine(Counter.Table[2]);
Console.WriteLine(Counter.Text);
Console.WriteLine(Constants.Sum);
Console.WriteLine(Constants.Bits);
Console.WriteLine(Lazy.Touched);
Console.WriteLine(Lazy.Value);
Console.WriteLine(Lazy.Touched);

class Counter
{
    public static int Count;
    public static readonly int[] Table = [1, 2, 3];
    public static string Text = "t" + Table.Length;

    public Counter() => Count++;
}

static class Constants
{
    public const int Bits = 1 << 10;
    public static readonly long Sum = Compute();

    private static long Compute()
    {
        long sum = 0;
        for (int i = 0; i < 100; i++)
            sum += i * i;
        return sum;
    }
}

static class Lazy
{
    public static bool Touched => Inner.Ran;

    public static int Value
    {
        get
        {
            Inner.Ran = true;
            return 3;
        }
    }

    private static class Inner
    {
        public static bool Ran;
    }
}

using System;

// Constructors that print cannot run before the program does: each runs on the device, once, when its class is first used.
// What can be computed before is there all the same, whenever it is read.
Console.WriteLine("start " + Computed.Total);
Console.WriteLine(Second.Value);
Console.WriteLine(First.Value);
Console.WriteLine(Second.Value + First.Value);
Console.WriteLine(Computed.Names[1] + Computed.Total);
Console.WriteLine(Slow.Value);
Console.WriteLine(Large.Squares.Length + " " + Large.Squares[999]);
Console.WriteLine(Counted<int>.Number + " " + Counted<string>.Number + " " + Counted<int>.Number);
Changed.Table[0] = 7;
Console.WriteLine(Changed.Table[0] + Changed.Table[1] + Changed.Copy[0]);
Console.WriteLine(Half.Before + " " + Half.After);
Console.WriteLine(Log.Count);

static class Log
{
    public static int Count;

    public static int Add(string text, int value)
    {
        Count++;
        Console.WriteLine("+ " + text);
        return value;
    }
}

static class Computed
{
    public static readonly int Total = Sum(100);
    public static readonly string[] Names = ["a" + Total, "b" + Total];

    private static int Sum(int to)
    {
        int sum = 0;
        for (int i = 0; i <= to; i++)
            sum += i;
        return sum;
    }
}

static class First
{
    public static readonly int Value;

    static First() => Value = Log.Add("first, after second " + Second.Value, 1);
}

static class Second
{
    public static readonly int Value;

    static Second() => Value = Log.Add("second", 2) + Computed.Total;
}

// More steps than the compiler takes.
static class Slow
{
    public static readonly uint Value = Spin();

    private static uint Spin()
    {
        uint state = 1;
        for (int i = 0; i < 3_000_000; i++)
            state = (state * 1664525) + 1013904223;
        return state;
    }
}

// More bytes than the compiler keeps.
static class Large
{
    public static readonly int[] Squares = Make();

    private static int[] Make()
    {
        int[] squares = [];
        for (int i = 0; i < 40; i++)
            squares = new int[1000 * 4];
        for (int i = 0; i < squares.Length; i++)
            squares[i] = i * i;
        return squares;
    }
}

static class Counted<T>
{
    public static readonly int Number;

    static Counted() => Number = Log.Add("counted " + typeof(T).Name, Log.Count);
}

static class Changed
{
    public static readonly int[] Table = [1, 2, 3];
    public static readonly int[] Copy = (int[])Table.Clone();
}

// Evaluation is given up after a part of it was done: nothing of that part may stay.
static class Half
{
    public static int Before = 1;
    public static int After;

    static Half()
    {
        Before += 10;
        After = Log.Add("half " + Before, Before + 1);
    }
}

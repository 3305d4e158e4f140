// Combined delegates hold on to their parts.
Action<int> both = Make();
both(3);
both -= Log.Write;
both?.Invoke(4);
Console.WriteLine(Log.Sum);

static Action<int> Make()
{
    int times = 10;
    Action<int> first = x => Log.Sum += x * times;
    Action<int> second = Log.Write;
    return first + second;
}

static class Log
{
    public static int Sum;

    public static void Write(int value) => Sum += value;
}

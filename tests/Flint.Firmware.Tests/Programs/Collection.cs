using Flint.Boards;
using Flint.Hal.Clint;

// The handler uses objects all the time while they are collected and moved.
Irq.Timer.Enable();
Alarm.Set(0);
var kept = new List<int[]>();
for (int i = 0; i < 200_000; i++)
{
    var array = new int[i % 50 + 1];
    array[^1] = i;
    if (i % 1000 == 0)
        kept.Add(array);
    Handler.Newest = array;
}

Alarm.Clear();
bool isRight = true;
for (int i = 0; i < kept.Count; i++)
    isRight &= kept[i][^1] == i * 1000;
Console.WriteLine(isRight);
Console.WriteLine(Handler.Errors);
Console.WriteLine(Handler.Count > 10);
Console.WriteLine(GC.CollectionCount(0) > 0);

static class Handler
{
    public static int[]? Newest;
    public static int Errors, Count;
    private static object s_boxed = 5;

    [Interrupt(Irq.Timer)]
    static void OnTimer()
    {
        Count++;
        if (Newest is { } array && (array.Length == 0 || array.Length > 50))
            Errors++;
        if (s_boxed is not int)
            Errors++;
        Alarm.Set(Clock.Ticks() + (ulong)(50 + Count % 13));
    }
}

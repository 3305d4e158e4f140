// Array.CreateInstance with negative lengths: which one is named, of types known at build time or not.
Type known = Environment.TickCount < 0 ? typeof(byte) : typeof(int);
Try(() => Array.CreateInstance(typeof(int), -1));
Try(() => Array.CreateInstance(known, -7));
Try(() => Array.CreateInstance(typeof(int), -2, 1));
Try(() => Array.CreateInstance(typeof(int), 1, -2));
Try(() => Array.CreateInstance(typeof(int), 1, 2, -3));
Try(() => Array.CreateInstance(typeof(string), [4, -5]));
Try(() => Array.CreateInstance(typeof(string), [-4, 5]));
Console.WriteLine(new int[3].Length + " " + new byte[1].Length);

static void Try(Func<Array> create)
{
    try
    {
        Console.WriteLine(create().Length);
    }
    catch (ArgumentOutOfRangeException e)
    {
        Console.WriteLine(e.ParamName + " " + e.ActualValue + ": " + e.Message);
    }
}

// Values of every size that are changed before the exception must be seen as they were then.
for (int i = 0; i < 3; i++)
    Console.WriteLine(Run(i));

static string Run(int n)
{
    byte small = 1;
    long wide = 2;
    double real = 3;
    var point = new Point(4, 5);
    string text = "t";
    int[] array = [6];
    Span<int> span = array;
    ref int element = ref array[0];
    bool flag = false;
    try
    {
        small += (byte)n;
        wide <<= n + 30;
        real *= n + 1;
        point = point with { Y = n };
        text += n;
        element += n;
        flag = n == 1;
        span = span[..1];
        if (n > 0)
            Fail();
        text += "?";
    }
    catch (Exception) when (flag || wide > 0)
    {
        return $"caught {small} {wide} {(int)real} {point.X},{point.Y} {text} {element} {span.Length} {flag}";
    }

    return $"passed {small} {wide} {(int)real} {point.X},{point.Y} {text} {element} {span.Length} {flag}";
}

static void Fail() => throw new Exception();

readonly record struct Point(int X, int Y);

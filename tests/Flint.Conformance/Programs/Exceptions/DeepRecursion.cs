Console.WriteLine(Down(40));
Console.WriteLine(Counter.Finallies);
Console.WriteLine(Ackermann(2, 3));

static int Down(int depth)
{
    try
    {
        if (depth == 0)
            throw new Numbered(7);
        return Down(depth - 1);
    }
    catch (Numbered e) when (e.Number > 20)
    {
        return e.Number + depth * 100;
    }
    finally
    {
        Counter.Finallies++;
    }
}

static int Ackermann(int m, int n)
{
    try
    {
        if (m == 0)
            throw new Numbered(n + 1);
        return Ackermann(m - 1, n == 0 ? 1 : Ackermann(m, n - 1));
    }
    catch (Numbered e) when (m == 0)
    {
        return e.Number;
    }
}

static class Counter
{
    public static int Finallies;
}

class Numbered(int number) : Exception
{
    public int Number => number++;
}

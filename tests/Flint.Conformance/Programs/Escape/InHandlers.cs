// Objects made before, in and after protected code, and used in handlers.
for (int i = 0; i < 4; i++)
{
    var before = new Cell(i);
    Cell? inside = null;
    try
    {
        inside = new Cell(i * 10);
        before.Value += 100;
        if (i % 2 == 1)
            throw new InvalidOperationException();
        Console.WriteLine($"fine {before.Value} {inside.Value}");
    }
    catch (InvalidOperationException) when (before.Value > 100 && inside!.Value != 30)
    {
        Console.WriteLine($"caught {before.Value} {inside.Value}");
    }
    catch (InvalidOperationException)
    {
        inside!.Value++;
        Console.WriteLine($"caught at last {inside.Value}");
    }
    finally
    {
        before.Value++;
        Console.WriteLine($"finally {before.Value} {inside?.Value}");
    }
}

// A handler leads back to the allocation while the object of the attempt before is in use.
Cell? last = null;
int attempt = 0;
Retry:
try
{
    var current = new Cell(++attempt);
    Console.WriteLine($"{current.Value} after {last?.Value ?? 0}");
    last = current;
    if (attempt < 4)
        throw new FormatException();
}
catch (FormatException)
{
    goto Retry;
}

Console.WriteLine(last.Value);

sealed class Cell(int value)
{
    public int Value = value;
}

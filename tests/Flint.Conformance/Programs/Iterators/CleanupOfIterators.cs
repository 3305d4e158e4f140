// finally blocks and using in iterators: when the loop ends, breaks, throws, or the enumerator is disposed early.
foreach (int n in Numbers("whole"))
    Console.Write(n + " ");
Console.WriteLine();
foreach (int n in Numbers("broken"))
{
    if (n == 2)
        break;
}

try
{
    foreach (int n in Numbers("thrown"))
        throw new InvalidOperationException("body");
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}

IEnumerator<int> enumerator = Numbers("early").GetEnumerator();
enumerator.Dispose();
Console.WriteLine(enumerator.MoveNext());
enumerator = Numbers("middle").GetEnumerator();
enumerator.MoveNext();
enumerator.Dispose();
enumerator.Dispose();
Console.WriteLine(enumerator.MoveNext());
try
{
    foreach (int n in Failing())
        Console.Write(n + " ");
}
catch (FormatException)
{
    Console.WriteLine("failed");
}

foreach (int n in Nested())
    if (n == 20)
        break;
var shared = Numbers("shared");
Console.WriteLine(shared.First() + shared.Count());
try
{
    ((System.Collections.IEnumerator)Numbers("reset").GetEnumerator()).Reset();
}
catch (NotSupportedException)
{
    Console.WriteLine("no reset");
}

try
{
    Checked(null!);
    Console.WriteLine("not yet");
    foreach (int n in Checked(null!))
        Console.WriteLine(n);
}
catch (ArgumentNullException)
{
    Console.WriteLine("late check");
}

static IEnumerable<int> Numbers(string name)
{
    try
    {
        using var resource = new Resource(name);
        yield return 1;
        try
        {
            yield return 2;
        }
        finally
        {
            Console.Write("inner ");
        }

        yield return 3;
    }
    finally
    {
        Console.WriteLine("outer " + name);
    }
}

static IEnumerable<int> Failing()
{
    try
    {
        yield return 1;
        int.Parse("x");
        yield return 2;
    }
    finally
    {
        Console.Write("cleaned ");
    }
}

static IEnumerable<int> Nested()
{
    try
    {
        foreach (int n in Numbers("nested"))
            yield return n * 10;
    }
    finally
    {
        Console.WriteLine("nest");
    }
}

static IEnumerable<int> Checked(object value)
{
    ArgumentNullException.ThrowIfNull(value);
    yield return 1;
}

class Resource(string name) : IDisposable
{
    public void Dispose() => Console.Write("disposed " + name + " ");
}

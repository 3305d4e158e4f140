// Ref structs that implement interfaces, used through generics that allow them; refs and spans in iterators and async methods.
var counter = new SpanCounter([1, 2, 3, 4]);
Console.WriteLine(Drain(ref counter) + " " + counter.Left);
Console.WriteLine(Describe(new SpanCounter([5])));
foreach (int n in Halves([2, 4, 6]))
    Console.Write(n + " ");
Console.WriteLine();
Console.WriteLine(await Summed([1, 2, 3]));
using (var scope = new Scope("inner"))
    Console.WriteLine(scope.Name);
Console.WriteLine(Apply(static (ReadOnlySpan<char> text) => text.Length, "four"));

static int Drain<T>(ref T source)
    where T : ISource, allows ref struct
{
    int sum = 0;
    while (source.TryNext(out int value))
        sum += value;
    return sum;
}

static string Describe<T>(scoped T source)
    where T : ISource, allows ref struct => $"left {source.Left} {typeof(T).Name}";

static IEnumerable<int> Halves(int[] values)
{
    for (int i = 0; i < values.Length; i++)
    {
        {
            Span<int> rest = values.AsSpan(i);
            ref int first = ref rest[0];
            first /= 2;
        }
        yield return values[i];
    }
}

static async Task<int> Summed(int[] values)
{
    int sum = 0;
    {
        ReadOnlySpan<int> span = values;
        foreach (int value in span)
            sum += value;
    }
    await Task.Yield();
    {
        ref int last = ref values[^1];
        last = 10;
    }
    await Task.Yield();
    return sum + values[^1];
}

static R Apply<T, R>(Func<T, R> function, T value)
    where T : allows ref struct => function(value);

interface ISource
{
    int Left { get; }

    bool TryNext(out int value);
}

ref struct SpanCounter(ReadOnlySpan<int> values) : ISource
{
    private ReadOnlySpan<int> _values = values;

    public int Left => _values.Length;

    public bool TryNext(out int value)
    {
        if (_values.IsEmpty)
        {
            value = 0;
            return false;
        }

        value = _values[0];
        _values = _values[1..];
        return true;
    }
}

ref struct Scope(string name) : IDisposable
{
    public string Name = name;

    public void Dispose() => Console.WriteLine("disposed " + Name);
}

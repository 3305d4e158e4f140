// A constrained call on a struct works on the struct itself, a boxed one on the copy.
var counter = new Counter();
Bump(ref counter);
BumpCopy(counter);
Console.WriteLine(counter.Count);
ICounter boxed = counter;
boxed.Bump();
boxed.Bump();
Console.WriteLine(counter.Count + " " + boxed.Count);
Console.WriteLine(Same(boxed, boxed) + " " + Same(1, 1));
var list = new Counter[1];
Bump(ref list[0]);
Console.WriteLine(list[0].Count);
var holder = new Holder<Counter>();
holder.Bump();
holder.Bump();
Console.WriteLine(holder.Value.Count);

static void Bump<T>(ref T counter)
    where T : ICounter => counter.Bump();

static void BumpCopy<T>(T counter)
    where T : ICounter => counter.Bump();

static bool Same<T>(T a, T b) => ReferenceEquals(a, b);

interface ICounter
{
    int Count { get; }

    void Bump();
}

struct Counter : ICounter
{
    public int Count { get; private set; }

    public void Bump() => Count++;
}

class Holder<T>
    where T : ICounter
{
    private T _value = default!;

    public T Value => _value;

    public void Bump() => _value.Bump();
}

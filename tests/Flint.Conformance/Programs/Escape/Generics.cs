// Generic code stores, returns or drops what it is given.
var first = new Slot<Cell>();
first.Put(new Cell(1));
Console.WriteLine(first.Get().Value);
Console.WriteLine(Same(new Cell(2)).Value);
Console.WriteLine(Made<Cell>().Value);
var numbers = new Slot<int>();
numbers.Put(5);
Console.WriteLine(numbers.Get());
Console.WriteLine(Compare(new Cell(3), new Cell(4)) + Compare("b", "a"));
(Cell A, int B) tuple = (new Cell(6), 7);
Console.WriteLine(Swap(tuple).Item2.Value);

static T Same<T>(T value) => value;
static T Made<T>() where T : new() => new();
static int Compare<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b);
static (B, A) Swap<A, B>((A First, B Second) pair) => (pair.Second, pair.First);

sealed class Slot<T>
{
    private readonly T[] _items = new T[1];

    public void Put(T item) => _items[0] = item;

    public T Get() => _items[0];
}

sealed class Cell(int value) : IComparable<Cell>
{
    public Cell() : this(77)
    {
    }

    public int Value => value;

    public int CompareTo(Cell? other) => value.CompareTo(other?.Value);
}

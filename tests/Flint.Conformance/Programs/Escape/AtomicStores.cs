using System.Threading;

// Volatile and Interlocked publish what they store.
Publish(1);
Clobber(30);
Console.WriteLine(Volatile.Read(ref Store.Current)!.Value);
Cell? old = Swap(2);
Clobber(30);
Console.WriteLine($"{old!.Value} {Store.Current!.Value}");
Console.WriteLine(TryReplace(old, 3));
Console.WriteLine(TryReplace(Store.Current, 4));
Clobber(30);
Console.WriteLine(Store.Current.Value);
var local = new Box();
Interlocked.Exchange(ref local.Cell, new Cell(5));
Console.WriteLine(local.Cell!.Value);
Console.WriteLine(Taken(local).Value);

static void Publish(int value) => Volatile.Write(ref Store.Current, new Cell(value));
static Cell? Swap(int value) => Interlocked.Exchange(ref Store.Current, new Cell(value));

static bool TryReplace(Cell? expected, int value)
{
    var made = new Cell(value);
    return Interlocked.CompareExchange(ref Store.Current, made, expected) == expected;
}

static Cell Taken(Box box)
{
    var fresh = new Box();
    Interlocked.Exchange(ref fresh.Cell, new Cell(6));
    return Interlocked.Exchange(ref fresh.Cell, box.Cell)!;
}

static int Clobber(int depth)
{
    Span<int> words = stackalloc int[16];
    words.Fill(-1);
    return depth == 0 ? words[3] : Clobber(depth - 1) + words[depth % 16];
}

sealed class Cell(int value)
{
    public int Value = value;
}

sealed class Box
{
    public Cell? Cell;
}

static class Store
{
    public static Cell? Current;
}

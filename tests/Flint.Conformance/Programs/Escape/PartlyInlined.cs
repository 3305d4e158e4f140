using System.Runtime.CompilerServices;

// Methods that are not inlined let their parameters go in different ways.
var a = new Cell(1);
var b = new Cell(2);
Console.WriteLine(Machine.Read(a) + Machine.Read(b));
Machine.Link(a, b);
Console.WriteLine(a.Next!.Value);
Console.WriteLine(Machine.Second(a, b).Value);
var c = new Cell(3);
Machine.KeepSecond(a, c);
Machine.KeepNext(a);
Console.WriteLine($"{Machine.Kept!.Value} {Machine.KeptNext!.Value}");
Console.WriteLine(Machine.Count(Machine.Chain(4)));

static class Machine
{
    public static Cell? Kept;
    public static Cell? KeptNext;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Read(Cell cell) => cell.Value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Link(Cell from, Cell to) => from.Next = to;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Cell Second(Cell first, Cell second) => first.Value > 5 ? first : second;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void KeepSecond(Cell first, Cell second) => Kept = first.Value > 5 ? null : second;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void KeepNext(Cell cell) => KeptNext = cell.Next;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Cell Chain(int length)
    {
        var first = new Cell(0);
        Cell last = first;
        for (int i = 1; i < length; i++)
        {
            var next = new Cell(i);
            Link(last, next);
            last = next;
        }

        return first;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Count(Cell? cell)
    {
        int count = 0;
        for (; cell is not null; cell = cell.Next)
            count = count * 10 + cell.Value + 1;
        return count;
    }
}

sealed class Cell(int value)
{
    public int Value = value;
    public Cell? Next;
}

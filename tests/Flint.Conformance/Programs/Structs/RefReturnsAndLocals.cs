// ref returns, ref locals that move, ref conditionals, ref readonly, ref extension methods and indexers.
int[] numbers = [1, 2, 3];
Find(numbers, 2) = 20;
Console.WriteLine(numbers[1]);
ref int current = ref numbers[0];
current++;
current = ref numbers[2];
current += 5;
Console.WriteLine(string.Join(",", numbers));
int left = 1, right = 2;
(numbers[0] > 100 ? ref left : ref right) = 9;
Console.WriteLine($"{left} {right}");
ref readonly int view = ref First(numbers);
numbers[0] = 77;
Console.WriteLine(view);
var matrix = new Matrix();
matrix[1, 1] = 5;
matrix[1, 1] *= 3;
ref int cell = ref matrix[0, 1];
cell = 8;
Console.WriteLine($"{matrix[1, 1]} {matrix.Sum}");
var point = new Point { X = 1 };
point.Grow(4);
Console.WriteLine(point.X);
Console.WriteLine(point.Measure());
for (ref Node? node = ref Node.Head; ; node = ref node.Next)
{
    if (node == null)
    {
        node = new Node { Value = 3 };
        break;
    }
}

Console.WriteLine(Node.Head!.Value);
Swap(ref numbers[0], ref numbers[1]);
Console.WriteLine(numbers[0]);
Console.WriteLine(Increment(ref Increment(ref left)));
Dictionary<string, int> counts = new() { ["a"] = 1 };
System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, "b", out bool exists)++;
Console.WriteLine($"{counts["b"]} {exists}");
ReadOnly(5);
ReadOnly(in numbers[2]);

static ref int Find(int[] values, int value)
{
    for (int i = 0; i < values.Length; i++)
        if (values[i] == value)
            return ref values[i];
    throw new InvalidOperationException();
}

static ref readonly int First(int[] values) => ref values[0];

static void Swap(ref int x, ref int y) => (x, y) = (y, x);

static ref int Increment(ref int value)
{
    value++;
    return ref value;
}

static void ReadOnly(in int value) => Console.WriteLine(value);

class Matrix
{
    private readonly int[] _cells = new int[4];

    public int Sum => _cells[0] + _cells[1] + _cells[2] + _cells[3];

    public ref int this[int row, int column] => ref _cells[row * 2 + column];
}

struct Point
{
    public int X;
}

static class Extensions
{
    public static void Grow(this ref Point point, int by) => point.X += by;

    public static int Measure(this in Point point) => point.X * 100;
}

class Node
{
    public static Node? Head = new() { Value = 3 };
    public Node? Next;
    public int Value;
}

// Fields that are references: assigned, reassigned, read only, null, in generic and nested ref structs.
using System.Runtime.CompilerServices;

int a = 1, b = 2;
var pointer = new Pointer<int>(ref a);
pointer.Target = 10;
Console.WriteLine(a);
pointer.Move(ref b);
pointer.Target += 5;
Console.WriteLine($"{a} {b}");
var empty = default(Pointer<int>);
Console.WriteLine(empty.IsNull);
int[] data = [5, 6, 7];
var window = new Window(data) { Position = 1 };
window.Current = 60;
window.Position++;
window.Current++;
Console.WriteLine(string.Join(",", data));
string text = "old";
var words = new Pointer<string>(ref text);
Collect();
words.Target = new string('n', 3);
Console.WriteLine(text);
var reader = new ReadOnly<long>(in Values[1]);
Values[1] = 99;
Console.WriteLine(reader.Value);
var pair = new PairOfRefs(ref a, ref b);
pair.Swap();
Console.WriteLine($"{a} {b}");
Console.WriteLine(Longest(ref a, ref b) == 15);
foreach (ref int item in new Span<int>(data))
    item *= 2;
Console.WriteLine(data[0]);

static ref int Longest(ref int x, ref int y) => ref x > y ? ref x : ref y;

static void Collect() => GC.Collect();

ref struct Pointer<T>
{
    private ref T _target;

    public Pointer(ref T target) => _target = ref target;

    public bool IsNull => Unsafe.IsNullRef(ref _target);

    public ref T Target => ref _target;

    public void Move([System.Diagnostics.CodeAnalysis.UnscopedRef] ref T target) => _target = ref target;
}

ref struct Window(Span<int> values)
{
    private readonly Span<int> _values = values;

    public int Position;

    public ref int Current => ref _values[Position];
}

readonly ref struct ReadOnly<T>(ref readonly T value)
{
    private readonly ref readonly T _value = ref value;

    public T Value => _value;
}

ref struct PairOfRefs(ref int left, ref int right)
{
    private ref int _left = ref left;
    private ref int _right = ref right;

    public void Swap() => (_left, _right) = (_right, _left);
}

partial class Program
{
    private static readonly long[] Values = [1, 2, 3];
}

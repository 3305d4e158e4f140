// Inline arrays: of references, nested, generic, sliced, copied, in classes, by reference.
using System.Runtime.CompilerServices;

var four = new Four<string>();
four[0] = "zero";
four[^1] = "three";
foreach (string? text in four)
    Console.Write((text ?? "-") + " ");
Console.WriteLine();
Four<string> copy = four;
copy[0] = "changed";
Console.WriteLine(four[0] + " " + copy[0]);
Span<string> slice = four[1..3];
slice[0] = "one";
Console.WriteLine(four[1] + slice.Length);
ReadOnlySpan<string> whole = four;
Console.WriteLine(whole.Length);
var grid = new Four<Four<int>>();
grid[1][2] = 5;
grid[3] = grid[1];
grid[1][2]++;
Console.WriteLine($"{grid[1][2]} {grid[3][2]}");
var holder = new Holder();
holder.Items[2] = 7;
ref int item = ref holder.Items[2];
item *= 3;
Console.WriteLine(holder.Items[2]);
Console.WriteLine(Sum(holder.Items));
try
{
    int index = 4;
    Console.WriteLine(holder.Items[index]);
}
catch (IndexOutOfRangeException)
{
    Console.WriteLine("outside");
}

Console.WriteLine(Unsafe.SizeOf<Four<byte>>() + Unsafe.SizeOf<Four<long>>());
Fill(holder.Items);
Console.WriteLine(holder.Items[3]);
Console.WriteLine(Make()[1]);

static int Sum(in Four<int> values)
{
    int sum = 0;
    foreach (int value in values)
        sum += value;
    return sum;
}

static void Fill(Span<int> values) => values.Fill(4);

static Four<double> Make()
{
    Four<double> values = default;
    values[1] = 2.5;
    return values;
}

[InlineArray(4)]
struct Four<T>
{
    private T _first;
}

class Holder
{
    public Four<int> Items;
}

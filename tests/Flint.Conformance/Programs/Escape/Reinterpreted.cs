using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// References that go through Unsafe, MemoryMarshal and pointers.
object cell = new Cell(3);
Console.WriteLine(Unsafe.As<Cell>(cell).Value);
Cell kept = Keep(4);
Clobber(30);
Console.WriteLine(kept.Value);
int[] numbers = [1, 2, 3, 4];
ref int third = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(numbers), 2);
third = 30;
Console.WriteLine(numbers[2]);
unsafe
{
    fixed (int* pointer = numbers)
        Console.WriteLine(Sum(pointer, numbers.Length));
}

Span<byte> bytes = MemoryMarshal.AsBytes(numbers.AsSpan());
bytes[0] = 9;
Console.WriteLine(numbers[0]);
Cell[] cells = [new(1), new(2)];
ref Cell second = ref Unsafe.Add(ref MemoryMarshal.GetReference(cells.AsSpan()), 1);
second = new Cell(20);
Console.WriteLine(cells[1].Value);

static Cell Keep(int value)
{
    object made = new Cell(value);
    ref object place = ref made;
    return Unsafe.As<object, Cell>(ref place);
}

static unsafe int Sum(int* values, int count)
{
    int sum = 0;
    for (int i = 0; i < count; i++)
        sum += values[i];
    return sum;
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

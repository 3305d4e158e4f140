using System;
using System.Runtime.CompilerServices;

// References into objects keep these: spans, ref locals, ref fields, and pointers of fixed statements.
Span<int> middle = Middle();
ref string element = ref Element();
ref long field = ref Field();
GC.Collect();
Churn();
middle[0] += 1;
Console.WriteLine($"{middle.Length} {middle[0]} {element} {field}");
var holder = new Holder(ref field);
GC.Collect();
Churn();
holder.Value += 5;
Console.WriteLine(field);
ReadOnlySpan<char> text = Text();
GC.Collect();
Churn();
Console.WriteLine(text.ToString());
unsafe
{
    fixed (int* pointer = middle)
    {
        GC.Collect();
        Churn();
        Console.WriteLine(pointer[9]);
    }
}

[MethodImpl(MethodImplOptions.NoInlining)]
static Span<int> Middle()
{
    int[] numbers = new int[100];
    for (int i = 0; i < numbers.Length; i++)
        numbers[i] = i;
    return numbers.AsSpan(40, 20);
}

[MethodImpl(MethodImplOptions.NoInlining)]
static ref string Element()
{
    string[] texts = new string[30];
    texts[29] = "last" + texts.Length;
    return ref texts[29];
}

[MethodImpl(MethodImplOptions.NoInlining)]
static ref long Field() => ref new Fields { B = 77 }.B;

[MethodImpl(MethodImplOptions.NoInlining)]
static ReadOnlySpan<char> Text() => new string('a', 10).AsSpan(8);

[MethodImpl(MethodImplOptions.NoInlining)]
static void Churn()
{
    for (int i = 0; i < 200; i++)
        _ = new int[50].Length;
}

class Fields
{
    public long A, B;
}

ref struct Holder(ref long value)
{
    private ref long _value = ref value;

    public ref long Value => ref _value;
}

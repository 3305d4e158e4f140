using System;

int[] array = [1, 2, 3, 4, 5, 6];
Span<int> span = array;
Span<int> middle = span.Slice(1, 4);
middle[0] = 20;
Console.WriteLine(array[1]);
Console.WriteLine(middle.Length);
Console.WriteLine(middle[^1]);
Console.WriteLine(Sum(span[3..]));
middle.Fill(7);
Console.WriteLine(Sum(array));
middle.Clear();
Console.WriteLine(Sum(array));
span[..2].CopyTo(span[4..]);
Console.WriteLine(array[4] + array[5]);
span.Reverse();
Console.WriteLine(array[0]);
Console.WriteLine(span.IndexOf(6));
Console.WriteLine(span.SequenceEqual([6, 1, 0, 0, 0, 1]));
Console.WriteLine(Span<int>.Empty.IsEmpty);
Console.WriteLine(new Span<int>(null).Length);
Console.WriteLine(span.ToArray().Length);
ReadOnlySpan<char> text = "hello world";
Console.WriteLine(text[6..].ToString());
Console.WriteLine(text.IndexOf(' '));
Console.WriteLine(text.StartsWith("hell"));
foreach (ref int value in span)
    value++;
Console.WriteLine(Sum(span));

static int Sum(ReadOnlySpan<int> values)
{
    int sum = 0;
    foreach (int value in values)
        sum += value;
    return sum;
}

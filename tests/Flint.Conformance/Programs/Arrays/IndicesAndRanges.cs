int[] numbers = [0, 1, 2, 3, 4, 5];
Console.WriteLine(numbers[^1] + " " + numbers[^6]);
Show(numbers[1..3]);
Show(numbers[..2]);
Show(numbers[4..]);
Show(numbers[^2..]);
Show(numbers[..]);
Show(numbers[2..^2]);
Index last = ^1;
Range middle = 1..^1;
Console.WriteLine(numbers[last] + " " + numbers[middle].Length + " " + last.IsFromEnd + " " + middle.Start.Value);
(int offset, int length) = middle.GetOffsetAndLength(numbers.Length);
Console.WriteLine(offset + " " + length);
int[] copy = numbers[..];
copy[0] = 99;
Console.WriteLine(numbers[0]);
Span<int> span = numbers.AsSpan()[1..4];
span[^1] = 30;
Console.WriteLine(numbers[3]);
Console.WriteLine("abcdef"[1..^2] + "abcdef"[^3]);
numbers[^1] += 5;
Console.WriteLine(numbers[5]);
Console.WriteLine(last.ToString() + " " + middle + " " + (1..2).Equals(1..2));

static void Show(int[] values)
{
    foreach (int value in values)
        Console.Write(value + " ");
    Console.WriteLine();
}

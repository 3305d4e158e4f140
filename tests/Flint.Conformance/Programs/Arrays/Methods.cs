using System;

int[] numbers = [5, 3, 9, 1, 7];
int[] copy = (int[])numbers.Clone();
Array.Sort(copy);
Print(copy);
Array.Reverse(copy);
Print(copy);
Console.WriteLine(Array.IndexOf(numbers, 9));
Console.WriteLine(Array.IndexOf(numbers, 4));
Console.WriteLine(Array.BinarySearch([1, 4, 6, 8], 6));
Array.Fill(copy, 2);
Print(copy);
Array.Copy(numbers, 1, copy, 0, 3);
Print(copy);
Array.Copy(copy, 0, copy, 1, 4);
Print(copy);
Array.Clear(copy, 1, 2);
Print(copy);
Array.Resize(ref copy, 7);
Console.WriteLine(copy.Length);
Console.WriteLine(Array.Exists(numbers, static n => n > 8));
Console.WriteLine(Array.Find(numbers, static n => n < 4));
string[] names = ["delta", "alpha", "charlie"];
Array.Sort(names, static (a, b) => string.CompareOrdinal(a, b));
foreach (string name in names)
    Console.WriteLine(name);
Console.WriteLine(numbers[^1]);
Print(numbers[1..3]);
Console.WriteLine(Array.Empty<int>().Length);

static void Print(int[] values)
{
    foreach (int value in values)
    {
        Console.Write(value);
        Console.Write(' ');
    }
    Console.WriteLine();
}

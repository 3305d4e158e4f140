using System;
using System.Text;

foreach (string value in (string[])["", "x", "ab", "one", "banana"])
{
    foreach (string text in (string[])["", "ab", "abab", "a-ab-b", "no match", "abcabcabcabcabcabcabcabcabcabcabcabc"])
    {
        var builder = new StringBuilder(text);
        builder.Replace("ab", value);
        Console.WriteLine($"{builder} {builder.Length}");
        builder.Append("end").Replace("e", value, builder.Length / 2, builder.Length - (builder.Length / 2));
        Console.WriteLine(builder);
    }
}

var numbers = new StringBuilder();
for (int i = 0; i < 120; i++)
    numbers.Append(i).Append(' ');
Console.WriteLine(numbers.Replace("1", "one").Replace(" ", "").Replace("one", "1").Replace('0', 'o'));
Console.WriteLine(numbers.Insert(3, "inserted").Insert(0, "--", 3).Remove(5, 4).Insert(numbers.Length, 2.5));
Console.WriteLine(numbers.Equals(new StringBuilder(numbers.ToString())) + " " + numbers[^1]);
try
{
    numbers.Replace("", "x");
}
catch (ArgumentException exception)
{
    Console.WriteLine(exception.GetType());
}

try
{
    numbers.Replace("a", "x", 5, 1000);
}
catch (ArgumentOutOfRangeException exception)
{
    Console.WriteLine(exception.GetType());
}

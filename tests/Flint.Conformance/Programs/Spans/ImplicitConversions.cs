// Arrays and strings as spans where a span is asked for: extension receivers, overloads, variance.
int[] numbers = [1, 2, 3, 4];
Console.WriteLine(numbers.Sum());
Console.WriteLine(Take(numbers));
Console.WriteLine("text".Count());
Console.WriteLine(numbers.StartsWith([1, 2]));
Span<int> span = numbers;
Console.WriteLine(Take(span));
span.Fill(7);
Console.WriteLine(numbers[3]);
string[] words = ["a", "b"];
ReadOnlySpan<object> objects = words;
Console.WriteLine(objects[1]);
Console.WriteLine(Pick(numbers) + Pick(span) + Pick((ReadOnlySpan<int>)span) + Pick("x"));
Console.WriteLine(numbers.AsSpan(1..3).Sum());
Console.WriteLine(numbers[1..3].Sum());
ReadOnlySpan<char> chars = "hello";
Console.WriteLine(chars is "hello");
Console.WriteLine(chars switch { "bye" => 1, "hello" => 2, _ => 3 });
Span<int> none = null;
Console.WriteLine(none.IsEmpty);

static string Take(ReadOnlySpan<int> values) => $"span of {values.Length}";

static class Overloads
{
    public static int Sum(this ReadOnlySpan<int> values)
    {
        int sum = 0;
        foreach (int value in values)
            sum += value;
        return sum;
    }

    public static int Count(this ReadOnlySpan<char> text) => text.Length * 100;
}

partial class Program
{
    private static string Pick(ReadOnlySpan<int> values) => "r";

    private static string Pick(Span<int> values) => "s";

    private static string Pick(ReadOnlySpan<char> text) => "c";
}

int[] numbers = [4, 2, 7];
Console.WriteLine($"{numbers.Sum()} {numbers.Min()} {numbers.Max()} {numbers.Average()} {numbers.Count()} {numbers.Count(n => n > 3)} {numbers.LongCount()} {numbers.Aggregate((a, b) => a * b)} {numbers.Aggregate(100, (a, b) => a - b)} {numbers.Aggregate("", (a, b) => a + b, s => s.Length)}");
Console.WriteLine($"{numbers.Any()} {numbers.Any(n => n > 9)} {numbers.All(n => n > 1)} {numbers.Contains(7)} {numbers.MinBy(n => -n)} {numbers.MaxBy(n => n % 4)} {new double[] { 1.5, 2.5 }.Sum()} {new decimal[] { 1.1m, 2.2m }.Average()} {new int?[] { 1, null, 3 }.Sum()} {new int?[] { null }.Max()} {new[] { "b", "a" }.Min()}");
Console.WriteLine($"{Array.Empty<int>().Sum()} {Array.Empty<double>().Any()} {new int?[0].Average()} {new[] { double.NaN, 1 }.Max()} {new[] { double.NaN, 1 }.Min()} {new[] { 1, 2 }.SequenceEqual([1, 2])} {numbers.CountBy(n => n % 2).Count()} {string.Join(",", numbers.AggregateBy(n => n % 2, 0, (a, b) => a + b))}");
Try(() => Array.Empty<int>().Max());
Try(() => Array.Empty<int>().Average());
Try(() => Array.Empty<int>().Aggregate((a, b) => a));
Try(() => new[] { int.MaxValue, 1 }.Sum());
Try(() => Array.Empty<string>().Max());

static void Try(Func<object?> action)
{
    try
    {
        Console.WriteLine(action() ?? "null");
    }
    catch (ArgumentException e)
    {
        Console.WriteLine($"{e.GetType().Name} of {e.ParamName}");
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}

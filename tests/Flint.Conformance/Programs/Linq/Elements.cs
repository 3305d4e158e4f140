int[] numbers = [4, 2, 7];
Console.WriteLine($"{numbers.First()} {numbers.First(n => n < 4)} {numbers.Last()} {numbers.Last(n => n > 3)} {numbers.ElementAt(1)} {numbers.ElementAt(^1)} {numbers.ElementAtOrDefault(9)} {numbers.FirstOrDefault(n => n > 100)} {numbers.FirstOrDefault(n => n > 100, -1)} {new[] { 5 }.Single()} {numbers.Single(n => n == 2)} {Array.Empty<int>().SingleOrDefault()} {numbers.LastOrDefault(n => n > 10)}");
Try(() => Array.Empty<int>().First());
Try(() => numbers.First(n => n > 100));
Try(() => numbers.Single());
Try(() => numbers.Single(n => n > 3));
Try(() => numbers.SingleOrDefault(n => n > 3));
Try(() => numbers.ElementAt(5));
Try(() => Array.Empty<int>().Last());

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

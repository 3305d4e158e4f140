int[] numbers = [5, 3, 8, 1, 9, 2, 8];
Console.WriteLine(string.Join(" ", numbers.Where(n => n > 4)) + "|" + string.Join(" ", numbers.Where((n, i) => i % 2 == 0)) + "|" + string.Join(" ", numbers.Skip(2).Take(3)) + "|" + string.Join(" ", numbers.TakeWhile(n => n != 1)) + "|" + string.Join(" ", numbers.SkipWhile(n => n != 1)));
Console.WriteLine(string.Join(" ", numbers.TakeLast(2)) + "|" + string.Join(" ", numbers.SkipLast(5)) + "|" + string.Join(" ", numbers.Take(1..^4)) + "|" + string.Join(" ", numbers.Distinct()) + "|" + string.Join(" ", numbers.DistinctBy(n => n % 3)));
Console.WriteLine(string.Join(" ", new object[] { 1, "a", 2.5, "b" }.OfType<string>()) + "|" + string.Join(" ", new List<object> { 1, 2 }.Cast<int>()) + "|" + string.Join(" ", Array.Empty<int>().DefaultIfEmpty(7)));
Try(() => new object[] { 1, "a" }.Cast<int>().Count());
Try(() => ((IEnumerable<int>)null!).Where(n => n > 1));
Try(() => numbers.Where((Func<int, bool>)null!));

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

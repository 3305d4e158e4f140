Console.WriteLine(string.Join(" ", Enumerable.Range(5, 4)) + "|" + string.Join(" ", Enumerable.Repeat('x', 3)) + "|" + Enumerable.Empty<int>().Count() + "|" + string.Join(" ", Enumerable.Sequence(1, 10, 3)));
int calls = 0;
IEnumerable<int> lazy = Enumerable.Range(0, 100).Where(n =>
{
    calls++;
    return n % 10 == 0;
});
Console.WriteLine(calls + " " + lazy.Take(2).Count() + " " + calls + " " + lazy.TryGetNonEnumeratedCount(out _) + " " + new[] { 1 }.TryGetNonEnumeratedCount(out int count) + count);
using (IEnumerator<int> enumerator = lazy.GetEnumerator())
    Console.WriteLine(enumerator.MoveNext() + " " + enumerator.Current);
Try(() => Enumerable.Range(0, -1));
Try(() => Enumerable.Range(int.MaxValue, 2));
Try(() => Enumerable.Repeat(1, -1));

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

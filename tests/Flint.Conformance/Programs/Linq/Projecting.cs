string[] words = ["one", "two", "three"];
Console.WriteLine(string.Join(" ", words.Select(w => w.Length)) + "|" + string.Join(" ", words.Select((w, i) => i + w)) + "|" + string.Concat(words.SelectMany(w => w)) + "|" + string.Join(" ", words.SelectMany(w => w.Take(2), (w, c) => w.Length + "" + c)));
Console.WriteLine(string.Join(" ", words.Zip([1, 2], (w, n) => w + n)) + "|" + string.Join(" ", words.Zip([1, 2, 3], "xyz")) + "|" + string.Join(" ", words.Index()) + "|" + string.Join(" ", words.Chunk(2).Select(c => c.Length)));
Console.WriteLine(string.Join(" ", from w in words let n = w.Length where n > 2 orderby n descending, w select w.ToUpperInvariant()) + "|" + string.Join(" ", from a in new[] { 1, 2 } from b in new[] { 3, 4 } select a * b));
Try(() => words.Chunk(0));
Try(() => words.Select((Func<string, int>)null!));

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

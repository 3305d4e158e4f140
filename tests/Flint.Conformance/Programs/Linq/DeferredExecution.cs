var source = new List<int> { 1, 2, 3 };
var log = new List<string>();
IEnumerable<int> query = source.Select(n => { log.Add($"s{n}"); return n * 10; }).Where(n => { log.Add($"w{n}"); return n != 20; });
Tell("built");
source.Add(4);
Console.WriteLine(string.Join(' ', query));
Tell("first walk");
Console.WriteLine(query.First());
Tell("first only");
Console.WriteLine($"{query.Any(n => n > 15)} {query.Count()}");
Tell("any and count");
List<int> copy = query.ToList();
source.Clear();
Console.WriteLine($"{copy.Count} {query.Count()} {query.FirstOrDefault(-1)}");
int factor = 2;
IEnumerable<int> scaled = copy.Select(n => n * factor);
factor = 3;
Console.WriteLine(string.Join(' ', scaled));
log.Clear();
using (IEnumerator<int> walk = Source(5).TakeWhile(n => n < 3).Concat(Source(2)).GetEnumerator())
    while (walk.MoveNext() && walk.Current < 10)
        log.Add($"got {walk.Current}");
Tell("chained");
foreach (int n in Source(9).Skip(2).Take(2))
    log.Add($"got {n}");
Tell("cut");
Console.WriteLine($"{Source(3).Reverse().First()} {Source(4).OrderByDescending(n => n).First()} {Source(3).Last()}");
Tell("whole");
var cached = Source(2).ToArray();
Console.WriteLine($"{cached.Length} {Source(3).DefaultIfEmpty(7).Sum()} {Source(0).DefaultIfEmpty(7).Single()}");
try
{
    IEnumerable<int> lazy = Enumerable.Range(0, 3).Select(n => 6 / n);
    Console.WriteLine("not yet");
    Console.WriteLine(lazy.Sum());
}
catch (DivideByZeroException)
{
    Console.WriteLine("now");
}
try
{
    foreach (int n in copy.Where(n => n > 0))
        copy.Remove(n);
}
catch (InvalidOperationException exception)
{
    Console.WriteLine(exception.Message);
}

void Tell(string when)
{
    Console.WriteLine($"{when}: {string.Join(' ', log)}");
    log.Clear();
}

IEnumerable<int> Source(int count)
{
    log.Add("open");
    try
    {
        for (int i = 0; i < count; i++)
            yield return i;
    }
    finally
    {
        log.Add("close");
    }
}

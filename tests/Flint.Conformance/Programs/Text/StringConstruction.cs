Console.WriteLine(new string('x', 5) + "|" + new string(['a', 'b', 'c'], 1, 2) + "|" + new string(['p']) + "|" + new string("span".AsSpan(1)) + "|" + new string('q', 0) + "|" + string.Empty.Length);
Console.WriteLine(string.Create(5, 'a', (span, start) =>
{
    for (int i = 0; i < span.Length; i++)
        span[i] = (char)(start + i);
}));
Console.WriteLine("text".ToCharArray().Length + new string("text".ToCharArray(1, 2)) + string.Copy("copy") + string.Intern("i") + ("a" + 1 + 'b' + null + 2.5));
var target = new char[6];
"abcdef".CopyTo(2, target, 1, 3);
Console.WriteLine(string.Join(",", target.Select(c => (int)c)));
Console.WriteLine("abc".TryCopyTo(new char[2]) + " " + string.Concat("abc".Reverse()) + " " + "abc".GetEnumerator().MoveNext());
Try(() => new string('x', -1));
Try(() => new string(['a'], 0, 2));
Try(() => { "abc".CopyTo(0, target, 5, 3); return 0; });
Try(() => "abc".ToCharArray(2, 5));

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

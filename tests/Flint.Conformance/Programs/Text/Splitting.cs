static string Show(string[] parts) => parts.Length + ":" + string.Join("|", parts);
Console.WriteLine(Show("a,b,,c".Split(',')));
Console.WriteLine(Show("a,b,,c".Split(',', StringSplitOptions.RemoveEmptyEntries)));
Console.WriteLine(Show(" a , b ,, c ".Split(',', StringSplitOptions.TrimEntries)));
Console.WriteLine(Show(" a , b , , c ".Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
Console.WriteLine(Show("a,b,c,d".Split(',', 2)));
Console.WriteLine(Show("a,b;c".Split(',', ';')));
Console.WriteLine(Show("a--b--c".Split("--")));
Console.WriteLine(Show("a--b++c".Split(["--", "++"], StringSplitOptions.None)));
Console.WriteLine(Show("a b\tc\nd".Split()));
Console.WriteLine(Show("".Split(',')));
Console.WriteLine(Show("".Split(',', StringSplitOptions.RemoveEmptyEntries)));
Console.WriteLine(Show("abc".Split("")));
Console.WriteLine(Show(",".Split(',')));
Console.WriteLine(Show("a,b".Split(',', 1)));
Console.WriteLine(Show("a,b".Split(',', 0)));
Console.WriteLine(Show(",,a,,b,,c".Split(',', 2, StringSplitOptions.RemoveEmptyEntries)));
Try(() => "a".Split(',', -1));
Try(() => "a".Split(',', (StringSplitOptions)99));
Span<Range> ranges = stackalloc Range[4];
int count = "10 20 30".AsSpan().Split(ranges, ' ');
Console.WriteLine(count + " " + "10 20 30"[ranges[1]]);
foreach (Range range in "x:y:z".AsSpan().Split(':'))
    Console.Write("x:y:z"[range]);
Console.WriteLine();

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

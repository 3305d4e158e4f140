Console.WriteLine(Name("a"));
Try(() => Name(null));
Try(() => Half(3).ToString());
Console.WriteLine(Half(4));
Try(() => new Positive(-1).Value.ToString());
Console.WriteLine(new Positive(1).Value);
Try(() => Sign(0).ToString());
Try(() => Throw.Always.ToString());

static string Name(string? name) => name ?? throw new ArgumentNullException(nameof(name));

static int Half(int n) => n % 2 == 0 ? n / 2 : throw new ArgumentException("odd");

static int Sign(int n) => n switch
{
    > 0 => 1,
    < 0 => -1,
    _ => throw new InvalidOperationException("zero"),
};

static void Try(Func<string> action)
{
    try
    {
        Console.WriteLine(action());
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name + ": " + e.Message);
    }
}

class Positive(int value)
{
    public int Value { get; } = value > 0 ? value : throw new ArgumentException("not positive");
}

static class Throw
{
    public static int Always => throw new NotSupportedException("always");
}

// An object that hands itself out while it is made.
var quiet = new Quiet(2);
Console.WriteLine(quiet.Twice());
Make(3);
Make(4);
Clobber(30);
foreach (Loud loud in Loud.All)
    Console.WriteLine(loud.Value + loud.Ask());

static void Make(int value)
{
    var loud = new Loud(value);
    loud.Value++;
}

static int Clobber(int depth)
{
    Span<int> words = stackalloc int[16];
    words.Fill(-1);
    return depth == 0 ? words[3] : Clobber(depth - 1) + words[depth % 16];
}

sealed class Quiet(int value)
{
    public int Twice() => value * 2;
}

sealed class Loud
{
    public static readonly List<Loud> All = [];

    private readonly Func<int> _ask;

    public Loud(int value)
    {
        Value = value;
        _ask = () => Value * 10;
        All.Add(this);
    }

    public int Value { get; set; }

    public int Ask() => _ask();
}

// A reference to a field keeps its object; a ref struct carries it out of the method.
Reader reader = Make(5);
Clobber(30);
reader.Value++;
Console.WriteLine(reader.Value);
ref int element = ref FirstOf([4, 5, 6]);
Clobber(30);
Console.WriteLine(element);
Span<int> part = PartOf(3);
Clobber(30);
Console.WriteLine(part[1] + part.Length);

static Reader Make(int value)
{
    var cell = new Cell { Other = -1, Value = value };
    return new Reader(ref cell.Value);
}

static ref int FirstOf(int[] values) => ref values[0];

static Span<int> PartOf(int start)
{
    int[] values = [1, 2, 3, 4, 5];
    return values.AsSpan(start - 1);
}

static int Clobber(int depth)
{
    Span<int> words = stackalloc int[16];
    words.Fill(-1);
    return depth == 0 ? words[3] : Clobber(depth - 1) + words[depth % 16];
}

sealed class Cell
{
    public int Other;
    public int Value;
}

ref struct Reader(ref int target)
{
    private readonly ref int _target = ref target;

    public int Value
    {
        get => _target;
        set => _target = value;
    }
}

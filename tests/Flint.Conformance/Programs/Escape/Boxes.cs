// Boxes that stay and boxes that are kept.
int n = Environment.TickCount > 0 ? 3 : 4;
object local = n;
Console.WriteLine(Is(local, 3));
IComparable comparable = n;
Console.WriteLine(comparable.CompareTo(5));
object kept = Keep(8);
Clobber(30);
Console.WriteLine(kept);
object[] several = [1, "two", 3.5, 'c', null!];
foreach (object? item in several)
    Console.WriteLine(item ?? "null");
int? nothing = null;
object? none = nothing;
nothing = 5;
object? some = nothing;
Console.WriteLine($"{none is null} {some}");
var pair = new Pair { Name = "p", Count = 2 };
object boxed = pair;
pair.Count = 9;
Console.WriteLine(((Pair)boxed).Count + ((Pair)boxed).Name);

static bool Is(object value, int expected) => value is int number && number == expected;
static object Keep(int value) => value;

static int Clobber(int depth)
{
    Span<int> words = stackalloc int[16];
    words.Fill(-1);
    return depth == 0 ? words[3] : Clobber(depth - 1) + words[depth % 16];
}

struct Pair
{
    public string Name;
    public int Count;
}

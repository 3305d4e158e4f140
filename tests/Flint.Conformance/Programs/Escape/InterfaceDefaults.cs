// A default member of an interface keeps its receiver; one override of a virtual method does.
Run(new Plain(1));
Run(new Own(2));
Clobber(30);
Console.WriteLine($"{Registry.Kept.Count} {Registry.Kept[0].Id}");
Base[] all = [new Base(5), new Keeper(6)];
foreach (Base item in all)
    item.Visit();
Virtual(7);
Clobber(30);
Console.WriteLine($"{Registry.Bases.Count} {Registry.Bases[0].Id} {Registry.Bases[1].Id}");

static void Run(INode node) => node.Register();

static void Virtual(int id)
{
    Base item = id > 6 ? new Keeper(id) : new Base(id);
    item.Visit();
}

static int Clobber(int depth)
{
    Span<int> words = stackalloc int[16];
    words.Fill(-1);
    return depth == 0 ? words[3] : Clobber(depth - 1) + words[depth % 16];
}

interface INode
{
    int Id { get; }

    void Register() => Registry.Kept.Add(this);
}

sealed class Plain(int id) : INode
{
    public int Id => id;
}

sealed class Own(int id) : INode
{
    public int Id => id;

    public void Register() => Console.WriteLine($"own {id}");
}

class Base(int id)
{
    public int Id => id;

    public virtual void Visit() => Console.WriteLine($"visited {Id}");
}

sealed class Keeper(int id) : Base(id)
{
    public override void Visit() => Registry.Bases.Add(this);
}

static class Registry
{
    public static readonly List<INode> Kept = [];
    public static readonly List<Base> Bases = [];
}

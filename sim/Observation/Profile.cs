using Flint.Elf;
using Flint.Sim.Riscv;

namespace Flint.Sim.Observation;

/// <summary>Counts instructions by function, and by the chain of calls that leads there. What is inlined counts for where it is inlined.</summary>
/// <param name="table">Where the functions are listed, most instructions first.</param>
/// <param name="folded">Where the chains are written as flame graph tools take them, <c>caller;callee count</c>; or null.</param>
public sealed class Profile(TextWriter table, TextWriter? folded) : IRunObserver
{
    private const int StackPointer = 2;

    private readonly Node root = new(-1, null, ulong.MaxValue);
    private Hart hart = null!;
    private CodeMap map = null!;
    private Node current = null!;

    public bool NeedsEveryInstruction => true;

    public void Begin(Platform platform, ObjectFile image)
    {
        hart = platform.Machine.Hart;
        map = new CodeMap(image);
        current = root;
    }

    public void Executed(ulong address)
    {
        int function = map.Find(address);
        if (current == root || function != current.Function)
            Move(function, address);
        current.Count++;
    }

    public void End()
    {
        var counts = new Dictionary<int, ulong>();
        Collect(root, counts);
        ulong all = counts.Values.Aggregate(0UL, (sum, count) => sum + count);
        table.WriteLine($"{"instructions",14}  {"share",6}  method");
        foreach ((int function, ulong count) in counts.OrderByDescending(entry => entry.Value).ThenBy(entry => map.Name(entry.Key), StringComparer.Ordinal))
            table.WriteLine($"{count,14:N0}  {100.0 * count / all,5:F1}%  {map.Name(function)}");
        table.WriteLine($"{all,14:N0}  {100,5:F1}%  total");
        if (folded is not null)
            WriteFolded(root, "");
    }

    /// <summary>A function is entered at its first instruction; anything else is a return, or a jump within what the compiler split.</summary>
    private void Move(int function, ulong address)
    {
        ulong stack = hart[StackPointer];
        if (address != map.Start(function))
        {
            for (Node? caller = current; caller is not null; caller = caller.Parent)
            {
                if (caller.Function != function)
                    continue;
                current = caller;
                return;
            }
        }

        // A call at the end of a function takes that function's place.
        Node from = current;
        while (from.Parent is not null && from.Stack < stack)
            from = from.Parent;
        current = from.Child(function, stack);
    }

    private static void Collect(Node node, Dictionary<int, ulong> counts)
    {
        if (node.Count > 0)
            counts[node.Function] = counts.GetValueOrDefault(node.Function) + node.Count;
        foreach (Node child in node.Children)
            Collect(child, counts);
    }

    private void WriteFolded(Node node, string above)
    {
        string path = node == root ? "" : above.Length == 0 ? map.Name(node.Function) : $"{above};{map.Name(node.Function)}";
        if (node.Count > 0)
            folded!.WriteLine($"{path.Replace(' ', '_')} {node.Count}");
        foreach (Node child in node.Children)
            WriteFolded(child, path);
    }

    /// <param name="stack">The stack pointer at the entry.</param>
    private sealed class Node(int function, Node? parent, ulong stack)
    {
        private readonly SortedDictionary<int, Node> children = [];

        public int Function => function;

        public Node? Parent => parent;

        public ulong Stack { get; private set; } = stack;

        public ulong Count { get; set; }

        public IEnumerable<Node> Children => children.Values;

        public Node Child(int called, ulong at)
        {
            if (!children.TryGetValue(called, out Node? child))
                children.Add(called, child = new Node(called, this, at));
            child.Stack = at;
            return child;
        }
    }
}

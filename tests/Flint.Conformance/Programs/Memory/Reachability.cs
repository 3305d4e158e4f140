using System;
using System.Collections.Generic;

Statics.Tree = Node.Make(8);
int before = Statics.Tree.Sum();
for (int i = 0; i < 4000; i++)
{
    object[] garbage = new object[100];
    garbage[7] = "text " + i;
    if (i % 100 == 0)
    {
        Statics.Names.Add("item " + i);
        Statics.Values[i] = i % 200 == 0 ? i : "odd " + i;
    }
}
Console.WriteLine(before == Statics.Tree.Sum());
int lengths = 0;
foreach (string name in Statics.Names)
    lengths += name.Length;
foreach (KeyValuePair<int, object> entry in Statics.Values)
    lengths += entry.Value is int number ? number : ((string)entry.Value).Length;
Console.WriteLine(lengths);

string[,] grid = new string[5, 5];
for (int i = 0; i < 25; i++)
    grid[i / 5, i % 5] = "cell " + i;
(string Name, int Count)[] pairs = new (string, int)[10];
for (int i = 0; i < pairs.Length; i++)
    pairs[i] = ("pair " + i, i);
object wide = new Wide("first" + lengths, "last" + lengths);
Func<string> closure = () => "captured " + pairs[3].Name;
for (int i = 0; i < 5; i++)
{
    GC.Collect();
    _ = new byte[1000 + i];
}
foreach (string cell in grid)
    Console.WriteLine(cell);
foreach ((string name, int count) in pairs)
    Console.WriteLine(name + count);
Console.WriteLine(wide);
Console.WriteLine(closure());

static class Statics
{
    public static Node Tree;
    public static readonly List<string> Names = [];
    public static readonly Dictionary<int, object> Values = [];
}

class Node
{
    private Node _left;
    private Node _right;
    private string _name;

    public static Node Make(int depth) =>
        depth == 0 ? null : new Node { _left = Make(depth - 1), _right = Make(depth - 1), _name = "depth " + depth };

    public int Sum() => _name.Length + (_left?.Sum() ?? 0) + (_right?.Sum() ?? 0);
}

// More words than one number can tell of.
class Wide(string first, string last)
{
    private readonly string _first = first;
    private readonly Numbers _numbers;
    private readonly string _last = last;

    public override string ToString() => _first + _numbers.A + _last;

    private struct Numbers
    {
        public long A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T;
    }
}

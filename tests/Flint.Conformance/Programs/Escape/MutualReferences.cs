// Objects that refer to each other, all local or one of them kept.
Console.WriteLine(Local(3));
Keep(4);
Clobber(30);
Console.WriteLine($"{Store.Node!.Value} {Store.Node.Other!.Value} {Store.Node.Other.Other!.Value}");

static int Local(int value)
{
    var a = new Node(value);
    var b = new Node(value + 1) { Other = a };
    a.Other = b;
    int sum = 0;
    Node node = a;
    for (int i = 0; i < 5; i++)
    {
        sum = sum * 10 + node.Value;
        node = node.Other!;
    }

    return sum;
}

static void Keep(int value)
{
    var a = new Node(value);
    var b = new Node(value + 1) { Other = a };
    a.Other = b;
    Store.Node = b;
}

static int Clobber(int depth)
{
    Span<int> words = stackalloc int[16];
    words.Fill(-1);
    return depth == 0 ? words[3] : Clobber(depth - 1) + words[depth % 16];
}

sealed class Node(int value)
{
    public int Value = value;
    public Node? Other;
}

static class Store
{
    public static Node? Node;
}

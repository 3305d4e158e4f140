// A list whose nodes all come from one place.
Node? head = null;
for (int i = 0; i < 6; i++)
    head = new Node(i, head);
for (Node? node = head; node is not null; node = node.Next)
    Console.Write($"{node.Value} ");
Console.WriteLine();

// Two rounds are kept, by way of a holder that lives longer.
var holder = new Holder();
for (int i = 0; i < 6; i++)
{
    var node = new Node(i, null);
    Console.WriteLine($"{holder.Last?.Value} {holder.BeforeLast?.Value}");
    holder.BeforeLast = holder.Last;
    holder.Last = node;
}

sealed class Node(int value, Node? next)
{
    public int Value = value;
    public Node? Next = next;
}

sealed class Holder
{
    public Node? Last;
    public Node? BeforeLast;
}

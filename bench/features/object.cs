Console.WriteLine("Hello, world!");
var first = new Node(null);
for (int i = 0; i < args.Length; i++)
    first = new Node(first);
return first.Count();

sealed class Node(Node? next)
{
    private readonly Node? _next = next;

    public int Count() => _next is null ? 1 : 1 + _next.Count();
}

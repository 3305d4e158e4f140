// a?.B = c: nothing on the right is evaluated when the left is null.
Node? none = null;
var some = new Node();
none?.Value = Loud(1);
some?.Value = Loud(2);
Console.WriteLine(some!.Value);
some?.Value += Loud(3);
Console.WriteLine(some!.Value);
none?.Next?.Value = Loud(4);
some?.Next = new Node { Value = 9 };
some?.Next?.Value -= Loud(5);
Console.WriteLine(some!.Next!.Value);
int[]? numbers = null;
numbers?[Loud(0)] = Loud(6);
numbers = [1, 2, 3];
numbers?[Loud(1)] = Loud(7);
numbers?[2] <<= 4;
Console.WriteLine(string.Join(",", numbers!));
some?.Text ??= Text("first");
some?.Text ??= Text("second");
Console.WriteLine(some!.Text);
some?.Happened += () => Console.WriteLine("happened");
none?.Happened += () => Console.WriteLine("never");
some!.Fire();
var result = none?.Value = 5;
Console.WriteLine(result is null);
Console.WriteLine(some?.Value = 6);
Box<int>? box = new();
box?.Content = 3;
Console.WriteLine(box!.Content);

static int Loud(int value)
{
    Console.Write($"[{value}]");
    return value;
}

static string Text(string text)
{
    Console.Write($"({text})");
    return text;
}

class Node
{
    public int Value;
    public Node? Next;
    public string? Text { get; set; }
    public event Action? Happened;
    public void Fire() => Happened?.Invoke();
}

class Box<T>
{
    public T? Content { get; set; }
}

var queue = new Queue<int>([1, 2, 3]);
for (int i = 0; i < 10; i++)
{
    queue.Enqueue(i * 10);
    if (i % 2 == 0)
        Console.Write(queue.Dequeue() + " ");
}
Console.WriteLine(queue.Peek() + " " + queue.Count + " " + string.Join(",", queue) + " " + queue.Contains(70) + " " + queue.TryDequeue(out int first) + first + " " + queue.TryPeek(out int second) + second);
var stack = new Stack<string>(["a", "b"]);
stack.Push("c");
Console.WriteLine(stack.Pop() + stack.Peek() + stack.Count + string.Join(",", stack) + stack.Contains("a") + stack.TryPop(out string? top) + top + stack.ToArray().Length);
queue.Clear();
stack.Clear();
Try(() => queue.Dequeue());
Try(() => queue.Peek());
Try(() => stack.Pop());
Try(() => stack.Peek());
Console.WriteLine(queue.TryDequeue(out _) + " " + stack.TryPop(out _));
Try(() => new Queue<int>(-1));
Try(() => new Stack<int>((IEnumerable<int>)null!));

static void Try(Func<object?> action)
{
    try
    {
        Console.WriteLine(action() ?? "null");
    }
    catch (ArgumentException e)
    {
        Console.WriteLine($"{e.GetType().Name} of {e.ParamName}");
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}

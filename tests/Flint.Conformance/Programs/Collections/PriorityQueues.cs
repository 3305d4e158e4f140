var queue = new PriorityQueue<string, int>();
foreach ((string name, int priority) in new[] { ("low", 9), ("high", 1), ("mid", 5), ("mid2", 5), ("top", 0) })
    queue.Enqueue(name, priority);
Console.WriteLine(queue.Peek() + " " + queue.Count + " " + queue.EnqueueDequeue("other", 3) + " " + queue.TryPeek(out string? first, out int p) + first + p);
while (queue.TryDequeue(out string? name, out int priority))
    Console.Write($"{name}:{priority} ");
Console.WriteLine();
var reversed = new PriorityQueue<int, int>(Comparer<int>.Create((a, b) => b.CompareTo(a)));
reversed.EnqueueRange([3, 1, 2], 1);
reversed.EnqueueRange([(7, 7), (5, 5)]);
Console.WriteLine(reversed.Dequeue() + " " + reversed.Dequeue() + " " + reversed.Count + " " + reversed.UnorderedItems.Count);
reversed.Clear();
Try(() => reversed.Dequeue());
Try(() => reversed.Peek());
Try(() => new PriorityQueue<int, int>(-1));

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

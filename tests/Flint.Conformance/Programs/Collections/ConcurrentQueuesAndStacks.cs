using System.Collections.Concurrent;

var queue = new ConcurrentQueue<int>([1, 2, 3]);
for (int i = 4; i < 100; i++)
    queue.Enqueue(i);
Console.WriteLine($"{queue.Count} {queue.TryPeek(out int head)} {head} {queue.TryDequeue(out head)} {head} {queue.IsEmpty}");
int sum = 0;
while (queue.TryDequeue(out int item))
    sum += item;
Console.WriteLine($"{sum} {queue.IsEmpty} {queue.TryPeek(out _)}");
queue.Enqueue(7);
queue.Enqueue(8);
Console.WriteLine(string.Join(",", queue.ToArray()) + " " + string.Join(",", queue));
queue.Clear();
Console.WriteLine(queue.Count);

var stack = new ConcurrentStack<string>();
stack.Push("a");
stack.PushRange(["b", "c", "d"]);
Console.WriteLine($"{string.Join(",", stack)} {stack.TryPeek(out string? top)} {top} {stack.TryPop(out top)} {top}");
var popped = new string[5];
Console.WriteLine($"{stack.TryPopRange(popped, 1, 2)} {popped[1]}{popped[2]} {stack.Count}");

var bag = new ConcurrentBag<int> { 1, 2, 3 };
bag.Add(4);
Console.WriteLine($"{bag.Count} {bag.Order().First()} {bag.TryTake(out int taken)} {taken is >= 1 and <= 4} {bag.Count} {bag.TryPeek(out _)}");
while (!bag.IsEmpty)
    bag.TryTake(out _);
Console.WriteLine($"{bag.Count} {bag.TryTake(out _)}");

IProducerConsumerCollection<int> any = queue;
Console.WriteLine($"{any.TryAdd(5)} {any.TryTake(out int five)} {five}");

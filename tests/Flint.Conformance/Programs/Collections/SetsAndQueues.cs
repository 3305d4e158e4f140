using System;
using System.Collections.Generic;

var set = new HashSet<int> { 1, 2, 3 };
Console.WriteLine(set.Add(2));
Console.WriteLine(set.Add(4));
Console.WriteLine(set.Contains(4));
Console.WriteLine(set.Count);
set.Remove(1);
set.UnionWith([7, 8]);
int sum = 0;
foreach (int value in set)
    sum += value;
Console.WriteLine(sum);

var stack = new Stack<string>();
stack.Push("a");
stack.Push("b");
Console.WriteLine(stack.Peek());
Console.WriteLine(stack.Pop() + stack.Pop());
Console.WriteLine(stack.Count);

var queue = new Queue<int>();
for (int i = 0; i < 10; i++)
{
    queue.Enqueue(i);
    if (i % 3 == 2)
        queue.Dequeue();
}
Console.WriteLine(queue.Count);
Console.WriteLine(queue.Peek());
while (queue.TryDequeue(out int value))
    sum += value;
Console.WriteLine(sum);

var linked = new LinkedList<int>();
linked.AddLast(2);
linked.AddFirst(1);
linked.AddLast(3);
linked.Remove(2);
foreach (int value in linked)
    Console.WriteLine(value);

using System.Collections.Immutable;

ImmutableList<int> list = [1, 2, 3];
ImmutableList<int> more = list.Add(4).Insert(0, 0).SetItem(2, 20);
Console.WriteLine($"{string.Join(",", list)} {string.Join(",", more)} {more.Count} {more[2]} {more.IndexOf(20)}");
Console.WriteLine($"{string.Join(",", more.Remove(20).RemoveAt(0).AddRange([7, 8]))} {string.Join(",", more.Reverse())} {string.Join(",", more.Sort((a, b) => b - a))}");
Console.WriteLine($"{more.Find(n => n > 3)} {more.Exists(n => n == 99)} {string.Join(",", more.RemoveAll(n => n % 2 == 0))} {string.Join(",", more.GetRange(1, 2))} {more.ConvertAll(n => n * 2).Sum()}");
ImmutableList<int> large = ImmutableList<int>.Empty;
for (int i = 0; i < 200; i++)
    large = large.Insert(i / 2, i);
Console.WriteLine($"{large.Count} {large[0]} {large[100]} {large[199]} {large.Sum()} {large.Contains(123)}");
ImmutableList<int>.Builder builder = large.ToBuilder();
for (int i = 0; i < 150; i++)
    builder.RemoveAt(builder.Count / 2);
builder.AddRange([5, 6]);
Console.WriteLine($"{builder.Count} {builder.ToImmutable()[^1]} {large.Count}");

ImmutableQueue<string> queue = ImmutableQueue.Create("a", "b").Enqueue("c");
Console.WriteLine($"{queue.Peek()} {string.Join("", queue.Dequeue(out string first))} {first} {queue.IsEmpty} {string.Join("", queue)}");
ImmutableStack<string> stack = ImmutableStack<string>.Empty.Push("x").Push("y");
Console.WriteLine($"{stack.Peek()} {string.Join("", stack)} {string.Join("", stack.Pop(out string top))} {top} {stack.Clear().IsEmpty}");
try
{
    ImmutableStack<int>.Empty.Pop();
}
catch (InvalidOperationException)
{
    Console.WriteLine("empty");
}

try
{
    _ = list[3];
}
catch (ArgumentOutOfRangeException e)
{
    Console.WriteLine(e.ParamName);
}

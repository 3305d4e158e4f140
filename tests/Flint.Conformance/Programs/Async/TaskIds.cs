Task a = new(() => { }), b = Task.Delay(1);
Task<int> c = Task.FromResult(5);
Console.WriteLine($"{a.Id > 0} {a.Id == a.Id} {a.Id != b.Id} {b.Id != c.Id}");
Console.WriteLine(new HashSet<int>([a.Id, b.Id, c.Id, Task.CompletedTask.Id]).Count);
int? inside = null;
Task d = Task.Run(() => inside = Task.CurrentId);
await d;
Console.WriteLine(inside == d.Id);

Try("list", () => { var l = new List<int> { 1, 2 }; foreach (int i in l) l.Add(i); });
Try("list set", () => { var l = new List<int> { 1, 2 }; foreach (int i in l) l[0] = i + 1; });
Try("list cleared", () => { var l = new List<int> { 1, 2 }; foreach (int _ in l) l.Clear(); });
Try("dictionary added", () => { var d = new Dictionary<int, int> { [1] = 1 }; foreach (var p in d) d.Add(p.Key + 1, 0); });
Try("dictionary set", () => { var d = new Dictionary<int, int> { [1] = 1 }; foreach (var p in d) d[p.Key] = 5; });
Try("dictionary removed", () => { var d = new Dictionary<int, int> { [1] = 1, [2] = 2 }; foreach (var p in d) d.Remove(p.Key); });
Try("dictionary cleared", () => { var d = new Dictionary<int, int> { [1] = 1, [2] = 2 }; foreach (var _ in d) d.Clear(); });
Try("set", () => { var s = new HashSet<int> { 1, 2 }; foreach (int i in s) s.Add(i + 10); });
Try("queue", () => { var q = new Queue<int>([1, 2]); foreach (int i in q) q.Enqueue(i); });
Try("stack", () => { var s = new Stack<int>([1, 2]); foreach (int _ in s) s.Pop(); });
Try("linked list", () => { var l = new LinkedList<int>([1, 2]); foreach (int i in l) l.AddLast(i); });
Try("sorted set", () => { var s = new SortedSet<int> { 1, 2 }; foreach (int i in s) s.Add(i + 10); });
Try("sorted list", () => { var s = new SortedList<int, int> { [1] = 1 }; foreach (var p in s) s.Add(p.Key + 1, 0); });
Try("list ForEach", () => { var l = new List<int> { 1, 2 }; l.ForEach(_ => l.Add(1)); });
Try("lazy query", () => { var l = new List<int> { 1, 2 }; foreach (int i in l.Where(n => n > 0)) l.Add(i); });
Try("copy", () => { var l = new List<int> { 1, 2 }; foreach (int i in l.ToList()) l.Add(i); });

var list = new List<int> { 1 };
IEnumerator<int> walker = list.GetEnumerator();
Console.WriteLine($"{walker.MoveNext()} {walker.Current} {walker.MoveNext()} {walker.MoveNext()}");
walker.Reset();
Console.WriteLine(walker.MoveNext());
list.Add(2);
Try("reset", walker.Reset);

static void Try(string name, Action action)
{
    try
    {
        action();
        Console.WriteLine($"{name}: none");
    }
    catch (Exception e)
    {
        Console.WriteLine($"{name}: {e.GetType().Name}");
    }
}

var list = new LinkedList<int>([1, 2, 3]);
LinkedListNode<int> two = list.Find(2)!;
list.AddBefore(two, 10);
list.AddAfter(two, 20);
list.AddFirst(0);
list.AddLast(99);
Console.WriteLine(string.Join(" ", list) + " " + list.Count + " " + list.First!.Value + " " + list.Last!.Value + " " + two.Next!.Value + " " + two.Previous!.Value);
list.Remove(two);
list.RemoveFirst();
list.RemoveLast();
Console.WriteLine(string.Join(" ", list) + " " + list.Remove(20) + " " + list.Remove(55) + " " + list.Contains(3) + " " + (two.List == null) + " " + (list.FindLast(3)!.Next == null));
list.Clear();
Console.WriteLine(list.Count + " " + (list.First == null));
Try(() => { list.RemoveFirst(); return 0; });
Try(() => { list.AddBefore(null!, 1); return 0; });
Try(() => { list.AddAfter(two, 1); return 0; });

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

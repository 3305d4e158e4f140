using System.Collections.Immutable;

ImmutableArray<int> numbers = [3, 1, 2];
Console.WriteLine($"{numbers.Length} {numbers[0]} {string.Join(",", numbers.Add(4))} {string.Join(",", numbers.Insert(1, 9))} {string.Join(",", numbers)}");
Console.WriteLine($"{string.Join(",", numbers.Sort())} {string.Join(",", numbers.Remove(1))} {string.Join(",", numbers.SetItem(0, 7))} {string.Join(",", numbers.Replace(2, 5))}");
Console.WriteLine($"{numbers.IndexOf(2)} {numbers.Contains(8)} {string.Join(",", numbers.RemoveAt(0))} {string.Join(",", numbers.AddRange(4, 5))} {string.Join(",", numbers.RemoveAll(n => n > 1))}");
ImmutableArray<int> none = default;
Console.WriteLine($"{none.IsDefault} {none.IsDefaultOrEmpty} {ImmutableArray<int>.Empty.IsDefault} {ImmutableArray<int>.Empty.IsEmpty}");
try
{
    _ = none.Length;
}
catch (NullReferenceException)
{
    Console.WriteLine("default");
}

ImmutableArray<string>.Builder builder = ImmutableArray.CreateBuilder<string>(2);
builder.Add("b");
builder.AddRange("c", "d");
builder.Insert(0, "a");
builder[3] = "e";
Console.WriteLine($"{builder.Count} {string.Join("", builder.ToImmutable())} {builder.Capacity >= 4}");
builder.Capacity = builder.Count;
ImmutableArray<string> moved = builder.MoveToImmutable();
Console.WriteLine($"{builder.Count} {string.Join("", moved)} {moved == moved.Slice(0, 4)} {moved.Equals(moved)}");
Console.WriteLine($"{moved.AsSpan()[1]} {moved.Select(s => s + s).Last()} {moved.First()} {moved.Any(s => s == "c")} {moved.ToBuilder().Count}");
ImmutableArray<object> objects = ImmutableArray<object>.CastUp(moved);
Console.WriteLine($"{objects.Length} {objects.CastArray<object>()[0]} {objects.As<string>().Length} {string.Join(",", objects.OfType<string>())}");
int sum = 0;
foreach (int number in numbers)
    sum += number;
Console.WriteLine($"{sum} {numbers.ItemRef(1)} {numbers.BinarySearch(1)} {string.Join(",", numbers.ToImmutableArray().AsEnumerable().Reverse())}");
Try(() => numbers.Insert(4, 0));
Try(() => numbers.RemoveAt(3));
Try(() => builder.MoveToImmutable().Length.ToString());

static void Try(Func<object> action)
{
    try
    {
        Console.WriteLine(action());
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}

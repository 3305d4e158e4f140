// Boxing: copies, unboxing to other types, nullable, through interfaces, constrained calls, mutation of boxes.
object box = 5;
object same = box;
Console.WriteLine(ReferenceEquals(box, same) + " " + box.Equals(5) + " " + box.Equals(5L));
int copy = (int)box;
copy++;
Console.WriteLine($"{box} {copy}");
foreach (Action attempt in (Action[])[() => _ = (long)box, () => _ = (short)box, () => _ = (string)box, () => _ = (int)(object)null!, () => _ = (DayOfWeek)box, () => _ = (int?)(object)5L])
{
    try
    {
        attempt();
        Console.WriteLine("fine");
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}

Console.WriteLine((int?)box + " " + ((int?)(object?)null).HasValue + " " + ((object)(int?)3).GetType().Name + " " + ((object?)(int?)null == null));
ICounter counter = new Counter();
counter.Increment();
counter.Increment();
Console.WriteLine(counter.Count + " " + ((Counter)counter).Count);
Counter unboxed = (Counter)counter;
unboxed.Increment();
Console.WriteLine(counter.Count + unboxed.Count);
Console.WriteLine(Twice(new Counter()) + " " + TwiceBoxed(new Counter()));
ValueType value = new Counter();
Console.WriteLine(value is ICounter);
Console.WriteLine(box switch { long => "long", int and > 3 => "big int", _ => "other" });
object[] mixed = [1, 1u, 1L, 1f, 1d, 1m, '1', true, (byte)1];
Console.WriteLine(string.Join(" ", mixed.Select(o => o.GetType().Name[..2] + o)));
Console.WriteLine(mixed.Count(o => o.Equals(1)));
IComparable comparable = 3;
Console.WriteLine(comparable.CompareTo(5));
try
{
    comparable.CompareTo(5L);
}
catch (ArgumentException)
{
    Console.WriteLine("not an int");
}

IFormattable formattable = 255;
Console.WriteLine(formattable.ToString("X4", null));
Enum boxedEnum = DayOfWeek.Friday;
Console.WriteLine(boxedEnum + " " + (int)(object)boxedEnum);

static int Twice<T>(T counter)
    where T : ICounter
{
    counter.Increment();
    counter.Increment();
    return counter.Count;
}

static int TwiceBoxed(ICounter counter) => Twice(counter);

interface ICounter
{
    int Count { get; }

    void Increment();
}

struct Counter : ICounter
{
    public int Count { get; private set; }

    public void Increment() => Count++;
}

// The default comparers used through the interfaces without type arguments: with what fits, with null, and with what does not.
using System.Collections;
using System.Runtime.CompilerServices;

IComparer order = Comparer<int>.Default;
Console.WriteLine($"{order.Compare(1, 2)} {order.Compare(2, 2)} {order.Compare(null, 1)} {order.Compare(1, null)} {order.Compare(null, null)}");
Try(() => order.Compare("a", 1));
Try(() => order.Compare(1, 2L));
IEqualityComparer same = EqualityComparer<string>.Default;
Console.WriteLine($"{same.Equals("a", "a")} {same.Equals("a", null)} {same.Equals(null, null)} {same.GetHashCode(null!)}");
Try(() => same.Equals("a", 1));
Try(() => same.GetHashCode(1));
IComparer days = Comparer<DayOfWeek>.Default;
Console.WriteLine(days.Compare(DayOfWeek.Friday, DayOfWeek.Monday) > 0);
Try(() => days.Compare(DayOfWeek.Friday, 1));
IComparer nullable = Comparer<int?>.Default;
Console.WriteLine(nullable.Compare(null, 1) + " " + nullable.Compare(3, 2));

object boxed = new Pair { Left = 1 };
object copy = RuntimeHelpers.GetObjectValue(boxed)!;
((ISettable)copy).Set(5);
Console.WriteLine($"{((Pair)boxed).Left} {((Pair)copy).Left} {ReferenceEquals(RuntimeHelpers.GetObjectValue("text"), "text")} {RuntimeHelpers.GetObjectValue(null) == null}");

static void Try(Func<object> action)
{
    try
    {
        Console.WriteLine(action());
    }
    catch (ArgumentException e)
    {
        Console.WriteLine(e.Message);
    }
}

interface ISettable
{
    void Set(int left);
}

struct Pair : ISettable
{
    public int Left;

    public void Set(int left) => Left = left;
}

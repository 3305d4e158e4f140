using System;

int? none = null;
int? some = 5;
Console.WriteLine(none.HasValue);
Console.WriteLine(some.Value + none.GetValueOrDefault(3));
Console.WriteLine((some + none).HasValue);
Console.WriteLine((some + 1).Value);
Console.WriteLine(some > none);
Console.WriteLine(none == null);
Console.WriteLine(none ?? 9);
object boxedNone = none;
object boxedSome = some;
Console.WriteLine(boxedNone == null);
Console.WriteLine((int)boxedSome);
Console.WriteLine(((int?)boxedSome).Value);
Console.WriteLine(((int?)boxedNone).HasValue);
Console.WriteLine(boxedSome is int?);
Console.WriteLine(boxedSome is int);
bool? maybe = null;
Console.WriteLine((maybe & false) == false);
Console.WriteLine((maybe | true) == true);
Console.WriteLine((maybe & true) == null);
Pair? pair = new Pair(1, 2);
Console.WriteLine(pair?.Sum() ?? -1);
pair = null;
Console.WriteLine(pair?.Sum() ?? -1);
Console.WriteLine(some.Equals(5));
Console.WriteLine(none.ToString() == "");
Console.WriteLine(some.GetHashCode());
some++;
Console.WriteLine(some);
Console.WriteLine(Nullable.Compare<int>(none, some));

struct Pair(int a, int b)
{
    public readonly int Sum() => a + b;
}

// Name and ToString of types of every kind, from typeof and from objects.
using System.Collections;

object[] values =
[
    1, "s", 'c', 2.5, 3m, new int[2], new string[1, 2], new int[1][], new List<int>(), new Dictionary<string, List<int>>(), new Outer.Nested(), new Outer.Generic<int>.Deep<string>(),
    DayOfWeek.Monday, (1, "two"), new Action(Run), (Func<int, string>)(n => ""), new object(), new Exception(), new Pair<int>(), new Record(1), TimeSpan.Zero, Guid.Empty, new KeyValuePair<int, int>(1, 2), (short)1, (nint)2,
];
foreach (object value in values)
    Console.WriteLine($"{value.GetType().Name} | {value.GetType()}");
Type[] types = [typeof(IEnumerable<>), typeof(Dictionary<,>), typeof(int?), typeof(int[]), typeof(string[][,]), typeof(void), typeof(Outer.Generic<>), typeof(IEnumerable), typeof(Span<byte>), typeof(int*), typeof(Outer.Generic<int>.Deep<string>[])];
foreach (Type type in types)
    Console.WriteLine($"{type.Name} | {type}");
Console.WriteLine(Named<int>() + Named<string[]>() + Named<Pair<Pair<byte>>>());
Console.WriteLine(typeof(Outer.Nested).FullName + " " + typeof(int[]).FullName + " " + typeof(Record).FullName);
Console.WriteLine(new { A = 1 }.GetType().Name.Contains("Anonymous"));
Console.WriteLine(values[0].GetType() == typeof(int) && values[5].GetType() == typeof(int[]));

static string Named<T>() => typeof(T).Name + ";";

static void Run()
{
}

class Outer
{
    public class Nested;

    public class Generic<T>
    {
        public class Deep<U>;
    }
}

struct Pair<T>;

record Record(int X);

// What System.Type tells about how types relate, for types that the compiler cannot see through.
using System.Collections;
Type[] types =
[
    typeof(object), typeof(string), typeof(int), typeof(int?), typeof(Enum), typeof(DayOfWeek), typeof(ValueType), typeof(IComparable), typeof(IEnumerable),
    typeof(IEnumerable<object>), typeof(IEnumerable<string>), typeof(List<string>), typeof(string[]), typeof(object[]), typeof(int[]), typeof(uint[]),
    typeof(int[,]), typeof(Array), typeof(IList<int>), typeof(Base), typeof(Derived), typeof(Action<object>), typeof(Action<string>), typeof(Func<string>),
    typeof(Func<object>), typeof(IShape), typeof(Square), typeof(Delegate), typeof(long), typeof(nint), typeof(int*),
];
foreach (Type to in types)
{
    Console.Write($"{to.Name,-20}");
    foreach (Type from in types)
        Console.Write(to.IsAssignableFrom(from) ? 'x' : '.');
    Console.WriteLine();
}

foreach (Type type in types)
    Console.WriteLine($"{type}: base {type.BaseType}, element {type.GetElementType()}, {type.IsSubclassOf(typeof(Base))} {type.IsSubclassOf(typeof(ValueType))} {type.HasElementType}");

object[] values = ["text", 5, new Derived(), new Square(), new int[1], DayOfWeek.Friday, new List<string>()];
foreach (object value in values)
{
    foreach (Type type in types)
        Console.Write(type.IsInstanceOfType(value) ? 'x' : '.');
    Console.WriteLine();
}

Console.WriteLine(typeof(Base).IsAssignableFrom(typeof(Derived)));
Console.WriteLine(typeof(Derived).IsAssignableTo(typeof(Base)));
Console.WriteLine(typeof(Derived).IsAssignableTo(null));
Console.WriteLine(typeof(Derived).IsAssignableFrom(null));
Console.WriteLine(typeof(Base).IsInstanceOfType(null));

class Base;

class Derived : Base;

interface IShape;

struct Square : IShape;

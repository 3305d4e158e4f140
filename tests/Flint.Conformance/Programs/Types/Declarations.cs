// What types tell of how they were declared: attributes, the type around them, what a generic type is an instance of, interfaces.
using System.Collections;
using System.Runtime.InteropServices;

Type[] types =
[
    typeof(int), typeof(string), typeof(DayOfWeek), typeof(int[]), typeof(int[,]), typeof(IDisposable), typeof(List<int>), typeof(List<>), typeof(Dictionary<,>), typeof(int?), typeof(Action), typeof(Span<int>),
    typeof(Shape), typeof(Shape.Corner), typeof(Square), typeof(Fixed), typeof(Box<string>), typeof(Box<>), typeof(Box<int>.Lid), typeof(Planar.Point), typeof(Tools), typeof(int*), typeof(IEnumerator<int>), typeof(KeyValuePair<int, string>),
];
foreach (Type type in types)
{
    Console.WriteLine($"{type.Name}: {(int)type.Attributes:X} {Marks(type)}");
    Console.WriteLine($"  in {type.Namespace ?? "no namespace"}, declared in {type.DeclaringType?.Name ?? "none"}, {type.MemberType}");
    if (type.IsGenericType)
        Console.WriteLine("  instance of " + type.GetGenericTypeDefinition().Name + (type.IsGenericTypeDefinition ? "" : ": " + string.Join(", ", type.GetGenericArguments().Select(argument => argument.Name))));
}

object[] objects = [new Square(), new Fixed(), new Box<string>(), new Box<string>.Lid()];
foreach (object o in objects)
    Console.WriteLine($"{o.GetType().Name}: {string.Join(", ", o.GetType().GetInterfaces().Select(implemented => implemented.Name))}; sealed {o.GetType().IsSealed}, nested {o.GetType().IsNested}");
Console.WriteLine(typeof(Derived).GetInterfaces().Length + " " + typeof(Derived).BaseType!.GetInterfaces().Length + " " + typeof(ISecond).GetInterfaces()[0].Name);
Console.WriteLine(objects[2].GetType().GetGenericTypeDefinition() == typeof(Box<>));
Console.WriteLine(objects[3].GetType().GenericTypeArguments[0] == typeof(string));
try
{
    objects[0].GetType().GetGenericTypeDefinition();
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}

Console.WriteLine(typeof(Square).GetGenericArguments().Length + " " + typeof(List<List<int>>).GetGenericArguments()[0].GetGenericArguments()[0].Name);

static string Marks(Type type) => string.Join(' ', new (string Name, bool Is)[]
{
    ("abstract", type.IsAbstract), ("sealed", type.IsSealed), ("public", type.IsPublic), ("not public", type.IsNotPublic), ("nested", type.IsNested), ("nested public", type.IsNestedPublic),
    ("nested private", type.IsNestedPrivate), ("visible", type.IsVisible), ("explicit", type.IsExplicitLayout), ("sequential", type.IsLayoutSequential), ("definition", type.IsGenericTypeDefinition),
    ("constructed", type.IsConstructedGenericType), ("by ref like", type.IsByRefLike), ("interface", type.IsInterface),
}.Where(mark => mark.Is).Select(mark => mark.Name));

public abstract class Shape
{
    protected internal class Corner;
}

sealed class Square : Shape, IComparable<Square>, IDisposable
{
    public int CompareTo(Square? other) => 0;

    public void Dispose()
    {
    }
}

[StructLayout(LayoutKind.Explicit)]
struct Fixed
{
    [FieldOffset(0)]
    public int Whole;
}

class Box<T> : IEnumerable<T>
{
    public class Lid;

    public IEnumerator<T> GetEnumerator()
    {
        yield break;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

interface IFirst;

interface ISecond : IFirst;

class Base : ISecond;

class Derived : Base, IDisposable, IFirst
{
    public void Dispose()
    {
    }
}

static class Tools;

namespace Planar
{
    public record struct Point(int X, int Y);
}

using System;

Console.WriteLine(Max(3, 7));
Console.WriteLine(Max("pear", "apple"));
Console.WriteLine(Create<Widget>().Id);
Console.WriteLine(Create<Point>().X);
Console.WriteLine(Describe(new Widget()));
Console.WriteLine(SizeOf<long>() + SizeOf<Point>());
Console.WriteLine(Dispose(new Resource()));
Console.WriteLine(Names(Color.Green));

static T Max<T>(T a, T b)
    where T : IComparable<T> => a.CompareTo(b) > 0 ? a : b;

static T Create<T>()
    where T : new() => new();

static string Describe<T>(T thing)
    where T : Base => thing.Describe();

static unsafe int SizeOf<T>()
    where T : unmanaged => sizeof(T);

static int Dispose<T>(T resource)
    where T : struct, IDisposable
{
    resource.Dispose();
    return 1;
}

static bool Names<T>(T value)
    where T : struct, Enum => value.Equals(Color.Green);

enum Color
{
    Red,
    Green,
}

class Base
{
    public virtual string Describe() => "base";
}

class Widget : Base
{
    public int Id = 42;

    public override string Describe() => "widget";
}

struct Point
{
    public int X;
    public int Y;
}

struct Resource : IDisposable
{
    public void Dispose() => Console.WriteLine("disposed");
}

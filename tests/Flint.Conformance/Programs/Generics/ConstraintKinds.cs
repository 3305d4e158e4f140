Console.WriteLine(Make<Plain>().Number);
Console.WriteLine(Make<Value>().Number);
Console.WriteLine(Size<int>() + Size<Value>() + Size<(byte, byte)>());
Console.WriteLine(Names<Color>(Color.Blue));
Console.WriteLine(Combine(new Action(() => Console.Write("a")), () => Console.WriteLine("b")) is not null);
Console.WriteLine(Larger(3, 4) + Larger("a", "b"));
Console.WriteLine(Kind<string>(null) + Kind(new object()));
Console.WriteLine(OrDefault<int>(null) + OrDefault<int>(5));
Console.WriteLine(new Holder<Derived, Base>(new Derived()).AsBase.Number);
Console.WriteLine(NotNull(3));

static T Make<T>()
    where T : IHasNumber, new() => new() { Number = 7 };

static unsafe int Size<T>()
    where T : unmanaged => sizeof(T);

static string Names<T>(T value)
    where T : struct, Enum => value.ToString();

static T Combine<T>(T a, T b)
    where T : Delegate
{
    var both = (T)Delegate.Combine(a, b);
    if (both is Action action)
        action();
    return both;
}

static T Larger<T>(T a, T b)
    where T : IComparable<T> => a.CompareTo(b) > 0 ? a : b;

static string Kind<T>(T? value)
    where T : class => value is null ? "null " : "object ";

static T OrDefault<T>(T? value)
    where T : struct => value ?? default;

static T NotNull<T>(T value)
    where T : notnull => value;

interface IHasNumber
{
    int Number { get; set; }
}

class Plain : IHasNumber
{
    public int Number { get; set; }
}

struct Value : IHasNumber
{
    public int Number { get; set; }
}

class Base
{
    public int Number => 9;
}

class Derived : Base;

class Holder<T, TBase>(T value)
    where T : TBase
{
    public TBase AsBase => value;
}

enum Color
{
    Red,
    Blue,
}

// Methods without parameters that tell something of their type arguments, and some that only look as if.
using System.Runtime.CompilerServices;

Show<int>();
Show<long>();
Show<string>();
Show<int?>();
Show<Day>();
Show<Point>();
Show<object>();
for (int i = 0; i < 3; i++)
    Console.WriteLine($"{Counter<int>.Next()} {Counter<string>.Next()} {Counter.IsEven<int>()}");
Console.WriteLine(Announced<int>.IsSet());
Console.WriteLine(Announced<string>.IsSet());
Console.WriteLine(Switch<int>.IsOn());
Switch<int>.Value = true;
Console.WriteLine($"{Switch<int>.IsOn()} {Switch<string>.IsOn()}");
try
{
    Console.WriteLine(Refuses<int>());
    Console.WriteLine(Refuses<string>());
}
catch (NotSupportedException e)
{
    Console.WriteLine(e.Message);
}

static void Show<T>()
{
    string kind = IsSmall<T>() ? "small" : IsWide<T>() ? "wide" : IsText<T>() ? "text" : "other";
    Console.WriteLine($"{typeof(T).Name}: {kind}, {Tests(default(T))}, {Tests<T?>(default)}");
}

static string Tests<T>(T value)
{
    string result = value is null ? "null" : "a value";
    if (value is IComparable)
        result += ", comparable";
    if (value is int)
        result += ", int";
    if (value is int?)
        result += ", perhaps int";
    if (value is Enum)
        result += ", enum";
    if (value is ValueType)
        result += ", by value";
    if (value is IEquatable<T>)
        result += ", equatable";
    if (value is not IFormattable)
        result += ", without format";
    return result;
}

static bool IsSmall<T>() => typeof(T) == typeof(int) || typeof(T) == typeof(short);

static bool IsWide<T>() => !IsSmall<T>() && Unsafe.SizeOf<T>() == 8 && typeof(T).IsValueType;

static bool IsText<T>() => typeof(T) == typeof(string);

static bool Refuses<T>() => typeof(T) == typeof(int) ? true : throw new NotSupportedException("not " + typeof(T).Name);

enum Day
{
    Monday,
}

struct Point
{
    public int X;
}

static class Counter
{
    static int s_calls;

    public static bool IsEven<T>() => ++s_calls % 2 == 0;
}

static class Counter<T>
{
    static int s_calls;

    public static bool Next() => ++s_calls > 1;
}

static class Announced<T>
{
    static readonly bool s_isSet;

    static Announced()
    {
        Console.WriteLine($"asked for {typeof(T).Name}");
        s_isSet = typeof(T) == typeof(int);
    }

    public static bool IsSet() => s_isSet;
}

static class Switch<T>
{
    public static bool Value;

    public static bool IsOn() => Value;
}

using System;

Console.WriteLine(Identity(5));
Console.WriteLine(Identity("five"));
Console.WriteLine(First([3L, 4L]));
(int a, string b) = Swap("x", 1);
Console.WriteLine(a + b);
Console.WriteLine(Convert<int, long>(5, static x => x * 1_000_000_000_000));
Console.WriteLine(TypeName<int>() + TypeName<string>() + TypeName<double>());
Console.WriteLine(Count<int>(3));
Console.WriteLine(new Box<int>(3).Map(static x => x + 0.5).Value > 3.4);
Console.WriteLine(IsDefault(0) && IsDefault<string>(null) && !IsDefault(1));

static T Identity<T>(T value) => value;

static T First<T>(T[] values) => values[0];

static (B, A) Swap<A, B>(A a, B b) => (b, a);

static To Convert<From, To>(From value, Func<From, To> how) => how(value);

static string TypeName<T>() => typeof(T) == typeof(int) ? "int " : typeof(T).IsValueType ? "value " : "reference ";

static int Count<T>(int depth) => depth == 0 ? 0 : 1 + Count<T>(depth - 1);

static bool IsDefault<T>(T value) => System.Collections.Generic.EqualityComparer<T>.Default.Equals(value, default);

class Box<T>(T value)
{
    public T Value { get; } = value;

    public Box<R> Map<R>(Func<T, R> how) => new(how(Value));
}

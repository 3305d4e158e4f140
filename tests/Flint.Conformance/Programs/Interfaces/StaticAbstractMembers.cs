using System;
using System.Numerics;

Console.WriteLine(Sum<Vector>([new(1, 2), new(3, 4)]).X);
Console.WriteLine(Repeat<Vector>(3).Y);
Console.WriteLine(Total([1, 2, 3]));
Console.WriteLine((int)(Total([1.5, 2.5]) * 10));
Console.WriteLine(Largest(3u, 9u));

static T Sum<T>(T[] values)
    where T : IAddable<T>
{
    T sum = T.Zero;
    foreach (T value in values)
        sum += value;
    return sum;
}

static T Repeat<T>(int count)
    where T : IAddable<T>
{
    T sum = T.Zero;
    for (int i = 0; i < count; i++)
        sum += T.Make(i);
    return sum;
}

static T Total<T>(T[] values)
    where T : INumber<T>
{
    T sum = T.Zero;
    foreach (T value in values)
        sum += value;
    return sum;
}

static T Largest<T>(T a, T b)
    where T : IComparisonOperators<T, T, bool> => a > b ? a : b;

interface IAddable<T>
    where T : IAddable<T>
{
    static abstract T Zero { get; }

    static abstract T Make(int value);

    static abstract T operator +(T left, T right);
}

readonly struct Vector(int x, int y) : IAddable<Vector>
{
    public int X { get; } = x;

    public int Y { get; } = y;

    public static Vector Zero => new(0, 0);

    public static Vector Make(int value) => new(value, value * 10);

    public static Vector operator +(Vector left, Vector right) => new(left.X + right.X, left.Y + right.Y);
}

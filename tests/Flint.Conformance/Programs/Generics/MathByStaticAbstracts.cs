using System.Numerics;

Console.WriteLine(Sum<int>([1, 2, 3]));
Console.WriteLine(Sum<long>([1L << 40, 2]));
Console.WriteLine(Sum<byte>([200, 100]));
Console.WriteLine(Average<short>([2, 4, 9]));
Console.WriteLine(Power(3, 5) + " " + Power(2L, 40));
Console.WriteLine(Clamp(15, 0, 10) + Clamp(-5, 0, 10));
Console.WriteLine(Parse<int>("42") + Parse<byte>("7"));
Console.WriteLine(Polynomial(2));
Console.WriteLine(BitCount(0b1011_0001u) + BitCount((byte)0xFF));
Console.WriteLine(Convert<int, byte>(300) + " " + Convert<long, short>(-1));

static T Sum<T>(ReadOnlySpan<T> values)
    where T : INumber<T>
{
    T sum = T.Zero;
    foreach (T value in values)
        sum += value;
    return sum;
}

static T Average<T>(ReadOnlySpan<T> values)
    where T : INumber<T> => Sum(values) / T.CreateChecked(values.Length);

static T Power<T>(T value, int exponent)
    where T : IMultiplyOperators<T, T, T>, IMultiplicativeIdentity<T, T>
{
    T result = T.MultiplicativeIdentity;
    while (exponent-- > 0)
        result *= value;
    return result;
}

static T Clamp<T>(T value, T low, T high)
    where T : IComparisonOperators<T, T, bool> => value < low ? low : value > high ? high : value;

static T Parse<T>(string text)
    where T : IParsable<T> => T.Parse(text, null);

static T Polynomial<T>(T x)
    where T : INumberBase<T> => x * x + T.One + x;

static int BitCount<T>(T value)
    where T : IBinaryInteger<T> => int.CreateTruncating(T.PopCount(value));

static TTo Convert<TFrom, TTo>(TFrom value)
    where TFrom : INumberBase<TFrom>
    where TTo : INumberBase<TTo> => TTo.CreateTruncating(value);

using System.Numerics;

Console.WriteLine($"{Sum([1, 2, 3])} {Sum([1.5, 2.5])} {Sum([1m, 2.5m])} {Sum<byte>([200, 55])} {Sum([(Half)1, (Half)0.5])} {Sum([BigInteger.One, 41])} {Sum<Int128>([1, 2])}");
Console.WriteLine($"{Average<int, double>([1, 2, 4])} {Average<float, float>([1, 2])} {Clamp(15, 0, 10)} {Clamp(-0.5, 0, 1)} {Power(3, 7)} {Power(1.5, 3)} {Digits(255u)} {Digits(1000000L)}");
Console.WriteLine($"{int.CreateChecked(5L)} {byte.CreateSaturating(300)} {sbyte.CreateTruncating(200)} {int.CreateSaturating(1e20)} {ulong.CreateSaturating(-1)} {float.CreateChecked(7)}");
Console.WriteLine($"{Parse<int>("12")} {Parse<double>("1.5")} {Parse<decimal>("2.50")} {ParseSpan<long>("99")} {IsEven(4)} {IsEven(7UL)} {Bits<byte>()} {Bits<long>()} {MinMax<short>()} {MinMax<double>()}");
Console.WriteLine($"{int.IsPow2(64)} {long.Log2(1 << 20)} {uint.RotateLeft(0x80000001, 1)} {byte.LeadingZeroCount(1)} {short.PopCount(-1)} {int.MaxMagnitude(-7, 3)} {double.CopySign(3, -0.0)} {int.DivRem(17, 5)} {double.Hypot(3, 4)} {double.RootN(27, 3):F6} {double.DegreesToRadians(180):F6}");
try
{
    Console.WriteLine(byte.CreateChecked(300));
}
catch (OverflowException)
{
    Console.WriteLine("does not fit");
}

static T Sum<T>(ReadOnlySpan<T> values)
    where T : INumber<T>
{
    T sum = T.Zero;
    foreach (T value in values)
        sum += value;
    return sum;
}

static TResult Average<T, TResult>(T[] values)
    where T : INumber<T>
    where TResult : INumber<TResult> => TResult.CreateChecked(Sum<T>(values)) / TResult.CreateChecked(values.Length);

static T Clamp<T>(T value, T low, T high)
    where T : INumber<T> => T.Clamp(value, low, high);

static T Power<T>(T value, int exponent)
    where T : IMultiplyOperators<T, T, T>, IMultiplicativeIdentity<T, T>
{
    T result = T.MultiplicativeIdentity;
    while (exponent-- > 0)
        result *= value;
    return result;
}

static int Digits<T>(T value)
    where T : IBinaryInteger<T>
{
    int digits = 1;
    T ten = T.CreateChecked(10);
    while ((value /= ten) > T.Zero)
        digits++;
    return digits;
}

static T Parse<T>(string text)
    where T : IParsable<T> => T.Parse(text, null);

static T ParseSpan<T>(ReadOnlySpan<char> text)
    where T : ISpanParsable<T> => T.Parse(text, null);

static bool IsEven<T>(T value)
    where T : INumberBase<T> => T.IsEvenInteger(value);

static int Bits<T>()
    where T : IBinaryInteger<T> => T.Zero.GetByteCount() * 8;

static string MinMax<T>()
    where T : IMinMaxValue<T> => $"{T.MinValue}..{T.MaxValue}";

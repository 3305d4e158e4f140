Int128 big = Int128.MaxValue;
Console.WriteLine($"{big} {Int128.MinValue} {UInt128.MaxValue} {Int128.One << 100} {(Int128)(-5) >> 1} {(UInt128)1 << 127 >> 120}");
Int128 a = Int128.Parse("123456789012345678901234567890"), b = -987654321;
Console.WriteLine($"{a + b} {a - b} {a * b} {a / b} {a % b} {-a} {a & b} {a | 1} {a ^ b} {~a}");
Console.WriteLine($"{a.CompareTo(b)} {a > b} {a == Int128.Parse("123456789012345678901234567890")} {Int128.Abs(b)} {Int128.Sign(b)} {Int128.Max(a, b)} {Int128.LeadingZeroCount(a)} {Int128.PopCount(a)} {Int128.TrailingZeroCount(1024)} {Int128.Log2(a)}");
Console.WriteLine($"{(long)(Int128)long.MaxValue} {(double)a} {(Int128)1e20} {(decimal)(a / 100)} {(int)(Int128)7} {(ulong)(UInt128)ulong.MaxValue} {a:X} {a:N0} {(UInt128)255:X4} {a,35}|");
(UInt128 quotient, UInt128 rest) = UInt128.DivRem(UInt128.MaxValue, 1000000007);
Console.WriteLine($"{quotient} {rest} {Int128.TryParse("x", out _)} {Int128.TryParse("170141183460469231731687303715884105728", out _)} {Math.BigMul(ulong.MaxValue, ulong.MaxValue, out ulong low)} {low} {Math.BigMul(long.MinValue, 3)}");
Try(() => checked(Int128.MaxValue + 1));
Try(() => checked((long)a));
Try(() => a / Int128.Zero);
Try(() => Int128.Parse("1.5"));

static void Try(Func<Int128> action)
{
    try
    {
        Console.WriteLine(action());
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}

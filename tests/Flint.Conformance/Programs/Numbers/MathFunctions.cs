Console.WriteLine($"{Math.DivRem(17, 5)} {Math.DivRem(-17, 5)} {Math.DivRem(17u, 5u)} {Math.BigMul(int.MaxValue, int.MinValue)} {Math.BigMul(ulong.MaxValue, ulong.MaxValue, out ulong low)} {low}");
Console.WriteLine($"{Math.Clamp(15, 0, 10)} {Math.Clamp(-1.5, -1, 1)} {Math.Max(double.NaN, 1)} {Math.Min(-0.0, 0.0)} {Math.MaxMagnitude(-5, 4)} {Math.Sign(-3.5)} {Math.Abs(long.MinValue + 1)}");
foreach (double value in (double[])[2.5, -2.5, 3.5, 0.5, -0.5, 1e16, double.NaN, double.PositiveInfinity, 2.4999999999999996])
    Console.Write($"{Math.Round(value)} {Math.Round(value, MidpointRounding.AwayFromZero)} {Math.Floor(value)} {Math.Ceiling(value)} {Math.Truncate(value)}; ");
Console.WriteLine();
Console.WriteLine($"{Math.Round(2.675, 2)} {Math.Round(-1.005, 2)} {Math.Round(12345.6789, 3)} {Math.Round(2.5m)} {Math.Round(3.14159m, 3)} {Math.Round(1.25f, 1)}");
Console.WriteLine($"{Math.Sqrt(2)} {Math.Sqrt(-1)} {Math.Pow(2, 10)} {Math.Pow(2, -1)} {Math.Pow(0, 0)} {Math.Pow(-8, 1.0 / 3)} {Math.ScaleB(1.5, 4)} {Math.ILogB(1000)} {Math.CopySign(3, -0.0)}");
Console.WriteLine($"{Math.BitIncrement(1.0)} {Math.BitDecrement(0.0)} {Math.IEEERemainder(10, 3)} {10 % -3.5} {-10 % 3.5} {Math.FusedMultiplyAdd(0.1, 10, -1)} {Math.ReciprocalEstimate(4) > 0.24}");
Console.WriteLine($"{MathF.Sqrt(2)} {MathF.Round(0.5f)} {MathF.Truncate(-7.9f)} {MathF.Max(float.NaN, 1)} {MathF.Abs(-0f)} {MathF.CopySign(1, -2)}");
Console.WriteLine($"{int.Log2(1000)} {int.PopCount(255)} {uint.LeadingZeroCount(1)} {long.TrailingZeroCount(8)} {int.RotateLeft(1, 33)} {int.IsPow2(64)} {int.Abs(-5)} {int.Sign(-9)} {int.CopySign(5, -1)} {byte.Clamp(9, 1, 5)} {double.Hypot(3, 4)} {double.Lerp(0, 10, 0.25)}");
Console.WriteLine($"{double.IsNegative(-0.0)} {double.IsSubnormal(double.Epsilon)} {double.IsInteger(4)} {double.IsOddInteger(5)} {float.IsFinite(float.MaxValue * 2)} {double.MaxValue + 1 == double.MaxValue} {0.1 + 0.2} {0.1f + 0.2f} {(float)0.1 == 0.1}");
foreach (Action action in (Action[])[() => Math.Abs(int.MinValue), () => Math.Clamp(1, 3, 2), () => Math.Sign(double.NaN), () => Math.Round(1.0, 16), () => Math.DivRem(1, Zero), () => _ = int.MinValue / -One])
{
    try
    {
        action();
        Console.Write("nothing ");
    }
    catch (Exception exception)
    {
        Console.Write($"{exception.GetType().Name} ");
    }
}
Console.WriteLine();

partial class Program
{
    static int Zero => Environment.TickCount64 < 0 ? 1 : 0;

    static int One => 1 - Zero;
}

using System.Numerics;

BigInteger factorial = 1;
for (int i = 2; i <= 60; i++)
    factorial *= i;
Console.WriteLine(factorial);
BigInteger a = BigInteger.Parse("123456789012345678901234567890"), b = BigInteger.Parse("-98765432109876543210");
Console.WriteLine($"{a + b} {a - b} {a * b} {a / b} {a % b} {-a} {BigInteger.Abs(b)} {a.Sign} {b.Sign} {a.IsEven} {BigInteger.Pow(3, 50)}");
Console.WriteLine($"{BigInteger.GreatestCommonDivisor(a, 90)} {BigInteger.ModPow(7, 130, 1000007)} {a >> 20} {b >> 5} {BigInteger.One << 70} {a & b} {a | b} {a ^ b} {~a}");
Console.WriteLine($"{a.CompareTo(b)} {a > b} {a == BigInteger.Parse("123456789012345678901234567890")} {BigInteger.Max(a, b)} {(long)(BigInteger)5} {(double)a} {new BigInteger(1e18)} {(int)new BigInteger(-7)}");
Console.WriteLine($"{a:X} {b:X} {a:N0} {a:D35} {BigInteger.TryParse("12x", out _)} {Convert.ToHexString(b.ToByteArray())} {new BigInteger([1, 2, 0xFF])} {a.GetBitLength()} {BigInteger.Log10(a):F6}");
BigInteger quotient = BigInteger.DivRem(factorial, a, out BigInteger rest);
Console.WriteLine($"{quotient} {rest} {quotient * a + rest == factorial}");
try
{
    Console.WriteLine((long)factorial);
}
catch (OverflowException)
{
    Console.WriteLine("too large");
}

try
{
    Console.WriteLine(a / BigInteger.Zero);
}
catch (DivideByZeroException)
{
    Console.WriteLine("by zero");
}

Chunks.Run("operators", 20, () =>
{
    (double a, double b) = (Values.Double(), Values.Double());
    Chunks.Of(a, b);
    Chunks.Add("+", a + b);
    Chunks.Add("-", a - b);
    Chunks.Add("*", a * b);
    Chunks.Add("/", a / b);
    Chunks.Add("%", a % b);
    Chunks.Add("-x", -a);
});
Chunks.Run("comparisons", 20, () =>
{
    double a = Values.Double();
    double b = Values.Below(4) == 0 ? a : Values.Double();
    Chunks.Of(a, b);
    Chunks.Add("compare", (a < b ? 1UL : 0) | (a <= b ? 2UL : 0) | (a > b ? 4UL : 0) | (a >= b ? 8UL : 0) | (a == b ? 16UL : 0) | (a != b ? 32UL : 0) | (a.Equals(b) ? 64UL : 0));
    Chunks.Add("CompareTo", a.CompareTo(b));
    Chunks.Add("Max", Math.Max(a, b));
    Chunks.Add("Min", Math.Min(a, b));
    Chunks.Add("MaxMagnitude", Math.MaxMagnitude(a, b));
});
Chunks.Run("to integers", 20, () =>
{
    double a = Values.Double();
    Chunks.Of(a);
    Chunks.Add("int", (int)a);
    Chunks.Add("uint", (uint)a);
    Chunks.Add("long", (long)a);
    Chunks.Add("ulong", (ulong)a);
    Chunks.Add("short", (short)a);
    Chunks.Add("byte", (byte)a);
    Chunks.Add("float", (float)a);
});
Chunks.Run("from integers", 20, () =>
{
    ulong bits = Values.Next() >> Values.Below(64);
    Chunks.Add("int", (double)(int)bits);
    Chunks.Add("uint", (double)(uint)bits);
    Chunks.Add("long", (double)(long)bits);
    Chunks.Add("ulong", (double)bits);
    Chunks.Add("-long", (double)-(long)bits);
    Chunks.Add("float", (double)Values.Single());
});
Chunks.Run("checked", 4, () =>
{
    double a = Values.Double();
    Chunks.Of(a);
    try
    {
        Chunks.Add("int", checked((int)a));
        Chunks.Add("uint", checked((uint)a));
        Chunks.Add("long", checked((long)a));
        Chunks.Add("ulong", checked((ulong)a));
    }
    catch (OverflowException)
    {
        Chunks.Add("overflow", true);
    }
});
Chunks.Run("rounding", 20, () =>
{
    double a = Values.Double();
    Chunks.Of(a);
    Chunks.Add("Floor", Math.Floor(a));
    Chunks.Add("Ceiling", Math.Ceiling(a));
    Chunks.Add("Truncate", Math.Truncate(a));
    Chunks.Add("Round", Math.Round(a));
    Chunks.Add("AwayFromZero", Math.Round(a, MidpointRounding.AwayFromZero));
    Chunks.Add("ToZero", Math.Round(a, MidpointRounding.ToZero));
    Chunks.Add("ToNegativeInfinity", Math.Round(a, MidpointRounding.ToNegativeInfinity));
    Chunks.Add("ToPositiveInfinity", Math.Round(a, MidpointRounding.ToPositiveInfinity));
    Chunks.Add("two digits", Math.Round(a, 2));
});
Chunks.Run("functions", 20, () =>
{
    (double a, double b) = (Values.Double(), Values.Double());
    Chunks.Of(a, b);
    Chunks.Add("Sqrt", Math.Sqrt(a));
    Chunks.Add("Abs", Math.Abs(a));
    Chunks.Add("CopySign", Math.CopySign(a, b == b ? b : 1));
    Chunks.Add("BitIncrement", Math.BitIncrement(a));
    Chunks.Add("BitDecrement", Math.BitDecrement(a));
    Chunks.Add("ILogB", Math.ILogB(a));
    Chunks.Add("ScaleB", Math.ScaleB(a, Values.Below(2400) - 1200));
    Chunks.Add("IEEERemainder", Math.IEEERemainder(a, b));
    Chunks.Add("kinds", (double.IsFinite(a) ? 1UL : 0) | (double.IsNormal(a) ? 2UL : 0) | (double.IsSubnormal(a) ? 4UL : 0) | (double.IsNegative(a) && !double.IsNaN(a) ? 8UL : 0) | (double.IsInteger(a) ? 16UL : 0));
});

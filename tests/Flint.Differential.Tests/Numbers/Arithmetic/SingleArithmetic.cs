Chunks.Run("operators", 20, () =>
{
    (float a, float b) = (Values.Single(), Values.Single());
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
    float a = Values.Single();
    float b = Values.Below(4) == 0 ? a : Values.Single();
    Chunks.Of(a, b);
    Chunks.Add("compare", (a < b ? 1UL : 0) | (a <= b ? 2UL : 0) | (a > b ? 4UL : 0) | (a >= b ? 8UL : 0) | (a == b ? 16UL : 0) | (a != b ? 32UL : 0) | (a.Equals(b) ? 64UL : 0));
    Chunks.Add("CompareTo", a.CompareTo(b));
    Chunks.Add("Max", MathF.Max(a, b));
    Chunks.Add("Min", MathF.Min(a, b));
});
Chunks.Run("to integers", 20, () =>
{
    float a = Values.Single();
    Chunks.Of(a);
    Chunks.Add("int", (int)a);
    Chunks.Add("uint", (uint)a);
    Chunks.Add("long", (long)a);
    Chunks.Add("ulong", (ulong)a);
    Chunks.Add("sbyte", (sbyte)a);
    Chunks.Add("ushort", (ushort)a);
});
Chunks.Run("from integers", 20, () =>
{
    ulong bits = Values.Next() >> Values.Below(64);
    Chunks.Add("int", (float)(int)bits);
    Chunks.Add("uint", (float)(uint)bits);
    Chunks.Add("long", (float)(long)bits);
    Chunks.Add("ulong", (float)bits);
    Chunks.Add("-long", (float)-(long)bits);
});
Chunks.Run("functions", 20, () =>
{
    (float a, float b) = (Values.Single(), Values.Single());
    Chunks.Of(a, b);
    Chunks.Add("Sqrt", MathF.Sqrt(a));
    Chunks.Add("Floor", MathF.Floor(a));
    Chunks.Add("Ceiling", MathF.Ceiling(a));
    Chunks.Add("Truncate", MathF.Truncate(a));
    Chunks.Add("Round", MathF.Round(a));
    Chunks.Add("AwayFromZero", MathF.Round(a, MidpointRounding.AwayFromZero));
    Chunks.Add("CopySign", MathF.CopySign(a, b == b ? b : 1));
    Chunks.Add("BitIncrement", MathF.BitIncrement(a));
    Chunks.Add("BitDecrement", MathF.BitDecrement(a));
    Chunks.Add("ILogB", MathF.ILogB(a));
    Chunks.Add("ScaleB", MathF.ScaleB(a, Values.Below(400) - 200));
    Chunks.Add("IEEERemainder", MathF.IEEERemainder(a, b));
});

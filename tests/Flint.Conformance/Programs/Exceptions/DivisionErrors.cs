int zero = Number(0);
int minusOne = Number(-1);
long zeroLong = zero;
Try("int /", () => 1 / zero);
Try("int %", () => 1 % zero);
Try("uint /", () => (int)(1u / (uint)zero));
Try("uint %", () => (int)(1u % (uint)zero));
Try("long /", () => (int)(1L / zeroLong));
Try("long %", () => (int)(1L % zeroLong));
Try("ulong /", () => (int)(1UL / (ulong)zeroLong));
Try("ulong %", () => (int)(1UL % (ulong)zeroLong));
Try("int min / -1", () => int.MinValue / minusOne);
Try("long min / -1", () => (int)(long.MinValue / minusOne));
Try("short min / -1", () => short.MinValue / minusOne);
Try("decimal /", () => (int)(1m / zero));
Try("float /", () => float.IsPositiveInfinity(1f / zero) ? 1 : 0);
Try("double %", () => double.IsNaN(1d % zero) ? 1 : 0);
Try("nint /", () => (int)(1 / (nint)zero));

static int Number(int n) => n;

static void Try(string what, Func<int> action)
{
    try
    {
        Console.WriteLine(what + " = " + action());
    }
    catch (Exception e)
    {
        Console.WriteLine(what + ": " + e.GetType().Name);
    }
}

int max = Number(int.MaxValue);
int min = Number(int.MinValue);
long big = max;
Try("add", () => checked(max + 1));
Try("subtract", () => checked(min - 1));
Try("multiply", () => checked(max * 2));
Try("negate", () => checked(-min));
Try("increment", () => checked(++max));
Try("uint", () => (int)checked((uint)max + uint.MaxValue));
Try("long", () => (int)checked(big * big * big));
Try("ulong", () => (int)checked((ulong)big * ulong.MaxValue));
Try("to byte", () => checked((byte)max));
Try("to sbyte", () => checked((sbyte)Number(200)));
Try("to uint", () => (int)checked((uint)min));
Try("to char", () => checked((char)Number(-1)));
Try("from double", () => checked((int)Real(1e10)));
Try("NaN", () => checked((int)Real(double.NaN)));
Try("array size", () => new int[Number(-1)].Length);
Try("fine", () => checked(max - 1));
unchecked
{
    Try("unchecked", () => max + 1);
    Try("unchecked byte", () => (byte)Number(300));
}

static int Number(int n) => n;

static double Real(double d) => d;

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

// The order of evaluation: operands, arguments, named arguments, indexers, assignments, initialisers, interpolation, null operators.
int[] array = [0, 0, 0];
array[Log(1)] = Log(2) + Log(3) * Log(4);
Console.WriteLine();
Call(c: Log(1), a: Log(2), b: Log(3));
array[Log(0)] += Log(5);
Console.WriteLine(array[0]);
(array[Log(0)], array[Log(1)]) = (Log(7), Log(8));
Console.WriteLine($" {array[0]}{array[1]}");
Console.WriteLine($"{Log(1)}{Log(2)}" + Log(3));
_ = new Pair(Log(1), Log(2)) { X = Log(3), Y = { [Log(0)] = Log(4) } };
Console.WriteLine();
_ = Log(0) == 0 && Log(1) == 1 || Log(2) == 2;
_ = False(Log(1)) & False(Log(2)) | False(Log(3));
Console.WriteLine();
int x = 1;
x = x++ + ++x;
Console.WriteLine(x);
int y = 2;
y += y++ * y;
Console.WriteLine(y);
int i = 0;
int[] order = new int[3];
order[i++] = i++;
order[i] = i = 0;
Console.WriteLine(string.Join(",", order));
string? none = null;
_ = none?.Substring(Log(9)).Length;
_ = (none ?? Text(1)) + (Text(2) ?? Text(3));
Console.WriteLine();
Get(1).Next(Log(2)).Next(Log(3));
Console.WriteLine();
bool result = Log(1) > Log(2) == Log(3) < Log(4);
Console.WriteLine(result);
object o = Log(5) switch { 5 when Log(6) == 0 => 1, var n when Log(n) == 5 => 2, _ => 3 };
Console.WriteLine(o);

static int Log(int value)
{
    Console.Write(value);
    return value;
}

static string? Text(int value)
{
    Console.Write($"<{value}>");
    return "t";
}

static bool False(int value) => value == 0;

static void Call(int a, int b, int c) => Console.WriteLine($" {a}{b}{c}");

static Chain Get(int value)
{
    Log(value);
    return new Chain();
}

class Chain
{
    public Chain Next(int value)
    {
        Console.Write($"[{value}]");
        return this;
    }
}

class Pair
{
    public Pair(int a, int b) => Console.Write("(made)");

    public int X
    {
        set => Console.Write("(x)");
    }

    public int[] Y
    {
        get
        {
            Console.Write("(y)");
            return new int[2];
        }
    }
}

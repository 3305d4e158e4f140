// Index and range on arrays, strings, spans and own types; ^ in object initialisers.
var buffer = new Timer { Buffer = { [^1] = 1, [^2] = 2, [0] = 9 } };
Console.WriteLine(string.Join(",", buffer.Buffer));
var own = new Own();
Console.WriteLine(own[^2] + " " + own[1..3] + " " + own[..] + " " + own[^3..]);
own[^1] = 50;
Console.WriteLine(own.Last);
Index index = ^3;
Console.WriteLine($"{index} {index.GetOffset(10)} {index.IsFromEnd} {index.Value}");
Range range = 2..^1;
Console.WriteLine($"{range} {range.GetOffsetAndLength(8)}");
Console.WriteLine("hello"[1..^1] + "hello"[^1]);
int[] numbers = [1, 2, 3, 4];
numbers[^1] += 10;
numbers[^2]++;
Console.WriteLine(string.Join(",", numbers[1..]));
try
{
    Console.WriteLine(numbers[^0]);
}
catch (IndexOutOfRangeException)
{
    Console.WriteLine("past the end");
}

try
{
    Console.WriteLine(numbers[3..2].Length);
}
catch (ArgumentOutOfRangeException)
{
    Console.WriteLine("backwards");
}

Console.WriteLine(Calls(numbers)[^Position()]);

static int[] Calls(int[] values)
{
    Console.Write("array ");
    return values;
}

static int Position()
{
    Console.Write("position ");
    return 1;
}

class Timer
{
    public int[] Buffer = new int[4];
}

class Own
{
    public int Last;

    public int Length
    {
        get
        {
            Console.Write("length ");
            return 5;
        }
    }

    public int this[int i]
    {
        get => i * 10;
        set => Last = i * 1000 + value;
    }

    public string Slice(int start, int length) => $"<{start}+{length}>";
}

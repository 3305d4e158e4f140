// Array.CreateInstance: every shape, from types written in the source and types found at run time.
Describe(Array.CreateInstance(typeof(int), 3));
Describe(Array.CreateInstance(typeof(string), 2, 3));
Describe(Array.CreateInstance(typeof(Point), 1, 2, 3));
Describe(Array.CreateInstance(typeof(long), [2, 2]));
Describe(Array.CreateInstance(typeof(int[]), 2));
Describe(Array.CreateInstance(typeof(byte), [4], [0]));
Describe(Array.CreateInstance(typeof(byte), [4], [-2]));
Describe(Array.CreateInstance(typeof(Point), [2, 2], [10, 20]));
foreach (Type type in (Type[])[typeof(int), typeof(string), typeof(Point), typeof(double)])
    Describe(Array.CreateInstance(type, 2));
object sample = new short[] { 1, 2 };
Array same = Array.CreateInstance(sample.GetType().GetElementType()!, 3);
same.SetValue((short)5, 1);
Describe(same);
Console.WriteLine(((short[])same)[1]);
Array typed = Make(4, 1.5f);
Describe(typed);
Console.WriteLine(Make(1, "x").GetType() == typeof(string[]));
Try(() => Array.CreateInstance(typeof(int), -1));
Try(() => Array.CreateInstance(typeof(int), [2, 2], [0]));
Try(() => Array.CreateInstance(typeof(int), [2, -2]));
Try(() => Array.CreateInstance(null!, 2));
Try(() => Array.CreateInstance(typeof(int), [3], [int.MaxValue]));
Array shifted = Array.CreateInstance(typeof(int), [3], [5]);
for (int i = 5; i < 8; i++)
    shifted.SetValue(i * i, i);
var plain = new int[3];
shifted.CopyTo(plain, 0);
Console.WriteLine(string.Join(",", plain));
Array.Copy(plain, 0, shifted, 6, 2);
foreach (object value in shifted)
    Console.Write(value + " ");
Console.WriteLine();
Array.Clear(shifted, 5, 2);
Console.WriteLine($"{shifted.GetValue(5)} {shifted.GetValue(7)}");
Try(() => Array.Copy(plain, 0, shifted, 4, 1));
Console.WriteLine(shifted.Clone().GetType());

static Array Make<T>(int length, T first)
{
    Array array = Array.CreateInstance(typeof(T), length);
    array.SetValue(first, 0);
    return array;
}

static void Describe(Array array)
{
    Console.Write($"{array.GetType()} rank {array.Rank} length {array.Length}:");
    for (int i = 0; i < array.Rank; i++)
        Console.Write($" {array.GetLowerBound(i)}..{array.GetUpperBound(i)}");
    Console.WriteLine();
}

static void Try(Action action)
{
    try
    {
        action();
        Console.WriteLine("done");
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}

struct Point
{
    public int X, Y;
}

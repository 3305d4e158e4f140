// Arrays of known length: params, initialisers, collection expressions.
Console.WriteLine(Sum(1, 2, 3) + Sum() + Sum([4, 5]));
for (int i = 0; i < 3; i++)
{
    int[] counts = new int[4];
    Console.Write(counts[i] + counts.Length);
    counts[i] = 7;
    byte[] bytes = [(byte)i, 2, 3];
    Console.WriteLine($" {bytes[0]} {bytes.Length} {Sum(counts)}");
}

string[] names = ["a", "b", "c"];
Console.WriteLine(string.Join("-", names));
long[] big = { 1L << 40, 2 };
Console.WriteLine(big[0] + big[1]);
int index = Environment.TickCount > 0 ? 3 : 0;
try
{
    Console.WriteLine((new int[3])[index..].Length);
    Console.WriteLine(new[] { 1, 2, 3 }[index]);
}
catch (IndexOutOfRangeException)
{
    Console.WriteLine("outside");
}

static int Sum(params int[] values)
{
    int sum = 0;
    foreach (int value in values)
        sum += value;
    return sum;
}

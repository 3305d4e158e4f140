using System.Runtime.CompilerServices;

int[] readings = [20, 21, 19];
Console.WriteLine("before");
Console.WriteLine(Average(readings, 4 + args.Length));

[MethodImpl(MethodImplOptions.NoInlining)]
static int Average(int[] values, int count)
{
    int sum = 0;
    for (int i = 0; i < count; i++)
        sum += values[i];
    return sum / count;
}

using System;
using System.Collections.Generic;

// Arrays that grow by doubling and by one, side by side, with what they replace dropped.
int[] doubling = new int[1];
int used = 0;
byte[] creeping = [];
var list = new List<long>();
for (int i = 0; i < 3000; i++)
{
    if (used == doubling.Length)
        Array.Resize(ref doubling, used * 2);
    doubling[used++] = i;
    if (i % 4 == 0)
    {
        Array.Resize(ref creeping, creeping.Length + 1);
        creeping[^1] = (byte)i;
    }
    list.Add(i);
}
long sum = 0;
foreach (int value in doubling)
    sum += value;
foreach (byte value in creeping)
    sum += value;
foreach (long value in list)
    sum += value;
Console.WriteLine($"{sum} {creeping.Length}");

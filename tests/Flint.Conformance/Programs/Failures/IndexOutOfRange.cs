using System;

int[] values = [1, 2, 3];
int sum = 0;
for (int i = 0; i <= values.Length; i++)
{
    Console.WriteLine(i);
    sum += values[i];
}
Console.WriteLine(sum);

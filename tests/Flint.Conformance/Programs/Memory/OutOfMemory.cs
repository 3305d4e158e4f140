using System;

int length = int.MaxValue;
for (int i = 0; i < 3; i++)
{
    try
    {
        long[] numbers = new long[length];
        Console.WriteLine(numbers.Length);
    }
    catch (OutOfMemoryException)
    {
        Console.WriteLine("out of memory");
    }
}
Console.WriteLine(new byte[100].Length);

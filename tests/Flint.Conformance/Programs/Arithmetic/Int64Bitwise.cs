long[] values = [long.MinValue, -10000000000, -1, 0, 1, 7, 10000000000, long.MaxValue];
foreach (long a in values)
{
    Console.WriteLine((long)~a);
    foreach (long b in values)
    {
        Console.Write((long)(a & b));
        Console.Write(' ');
        Console.Write((long)(a | b));
        Console.Write(' ');
        Console.WriteLine((long)(a ^ b));
    }
}

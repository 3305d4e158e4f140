ulong[] values = [0, 1, 7, 10000000000, 9223372036854775807, 9223372036854775808, 18000000000000000000, ulong.MaxValue];
foreach (ulong a in values)
{
    Console.WriteLine((ulong)~a);
    foreach (ulong b in values)
    {
        Console.Write((ulong)(a & b));
        Console.Write(' ');
        Console.Write((ulong)(a | b));
        Console.Write(' ');
        Console.WriteLine((ulong)(a ^ b));
    }
}

uint[] values = [0, 1, 7, 100000, 2147483647, 2147483648, 4000000000, uint.MaxValue];
foreach (uint a in values)
{
    Console.WriteLine((uint)~a);
    foreach (uint b in values)
    {
        Console.Write((uint)(a & b));
        Console.Write(' ');
        Console.Write((uint)(a | b));
        Console.Write(' ');
        Console.WriteLine((uint)(a ^ b));
    }
}

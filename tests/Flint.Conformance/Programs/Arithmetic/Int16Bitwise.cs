short[] values = [short.MinValue, -300, -1, 0, 1, 7, 300, short.MaxValue];
foreach (short a in values)
{
    Console.WriteLine((short)~a);
    foreach (short b in values)
    {
        Console.Write((short)(a & b));
        Console.Write(' ');
        Console.Write((short)(a | b));
        Console.Write(' ');
        Console.WriteLine((short)(a ^ b));
    }
}

sbyte[] values = [sbyte.MinValue, -100, -1, 0, 1, 7, 100, sbyte.MaxValue];
foreach (sbyte a in values)
{
    Console.WriteLine((sbyte)~a);
    foreach (sbyte b in values)
    {
        Console.Write((sbyte)(a & b));
        Console.Write(' ');
        Console.Write((sbyte)(a | b));
        Console.Write(' ');
        Console.WriteLine((sbyte)(a ^ b));
    }
}

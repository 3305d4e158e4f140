ushort[] values = [0, 1, 7, 300, 32767, 32768, 60000, ushort.MaxValue];
foreach (ushort a in values)
{
    Console.WriteLine((ushort)~a);
    foreach (ushort b in values)
    {
        Console.Write((ushort)(a & b));
        Console.Write(' ');
        Console.Write((ushort)(a | b));
        Console.Write(' ');
        Console.WriteLine((ushort)(a ^ b));
    }
}

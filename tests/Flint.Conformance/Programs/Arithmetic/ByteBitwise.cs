byte[] values = [0, 1, 7, 100, 127, 128, 200, byte.MaxValue];
foreach (byte a in values)
{
    Console.WriteLine((byte)~a);
    foreach (byte b in values)
    {
        Console.Write((byte)(a & b));
        Console.Write(' ');
        Console.Write((byte)(a | b));
        Console.Write(' ');
        Console.WriteLine((byte)(a ^ b));
    }
}

uint[] values = [1, 7, 100];
foreach (uint a in values)
{
    checked
    {
        Console.Write(a);
        Console.Write(' ');
        Console.Write((sbyte)a);
        Console.Write(' ');
        Console.Write((byte)a);
        Console.Write(' ');
        Console.Write((short)a);
        Console.Write(' ');
        Console.Write((ushort)a);
        Console.Write(' ');
        Console.Write((int)a);
        Console.Write(' ');
        Console.Write((uint)a);
        Console.Write(' ');
        Console.Write((long)a);
        Console.Write(' ');
        Console.Write((ulong)a);
        Console.Write(' ');
        Console.Write((uint)(a + 1));
        Console.Write(' ');
        Console.Write((uint)(a - 1));
        Console.Write(' ');
        Console.WriteLine((uint)(a * 1));
    }
}

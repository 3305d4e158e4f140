double[] values = [0, 0.9, 1.5, 99.99, 127.9];
foreach (double a in values)
{
    checked
    {
        Console.Write(BitConverter.DoubleToInt64Bits(a));
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
        Console.WriteLine();
    }
}

checked
{
    double low = -0.9;
    Console.WriteLine((uint)low + (ulong)low + (byte)low + (ushort)low);
    Console.WriteLine((sbyte)(low - 128) + (short)(low - 32767));
}

float[] values = [0, 0.9f, 1.5f, 99.99f, 127.9f];
foreach (float a in values)
{
    checked
    {
        Console.Write(BitConverter.SingleToInt32Bits(a));
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
    float low = -0.9f;
    Console.WriteLine((uint)low + (ulong)low + (byte)low + (ushort)low);
    Console.WriteLine((sbyte)(low - 128) + (short)(low - 32767));
}

byte[] values = [0, 1, 7, 100, 127, 128, 200, byte.MaxValue];
foreach (byte a in values)
{
    Console.Write(a);
    Console.Write(' ');
    Console.Write(unchecked((sbyte)a));
    Console.Write(' ');
    Console.Write(unchecked((byte)a));
    Console.Write(' ');
    Console.Write(unchecked((short)a));
    Console.Write(' ');
    Console.Write(unchecked((ushort)a));
    Console.Write(' ');
    Console.Write(unchecked((int)a));
    Console.Write(' ');
    Console.Write(unchecked((uint)a));
    Console.Write(' ');
    Console.Write(unchecked((long)a));
    Console.Write(' ');
    Console.Write(unchecked((ulong)a));
    Console.Write(' ');
    Console.WriteLine((int)unchecked((char)a));
}

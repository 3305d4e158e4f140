ulong[] values = [0, 1, 7, 10000000000, 9223372036854775807, 9223372036854775808, 18000000000000000000, ulong.MaxValue];
foreach (ulong a in values)
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

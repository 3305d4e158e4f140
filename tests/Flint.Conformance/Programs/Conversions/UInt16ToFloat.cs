ushort[] values = [0, 1, 7, 300, 32767, 32768, 60000, ushort.MaxValue];
foreach (ushort a in values)
{
    Console.Write(BitConverter.DoubleToInt64Bits(a));
    Console.Write(' ');
    Console.WriteLine(BitConverter.SingleToInt32Bits(a));
}

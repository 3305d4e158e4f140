short[] values = [short.MinValue, -300, -1, 0, 1, 7, 300, short.MaxValue];
foreach (short a in values)
{
    Console.Write(BitConverter.DoubleToInt64Bits(a));
    Console.Write(' ');
    Console.WriteLine(BitConverter.SingleToInt32Bits(a));
}

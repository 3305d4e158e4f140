long[] values = [long.MinValue, -10000000000, -1, 0, 1, 7, 10000000000, long.MaxValue];
foreach (long a in values)
{
    Console.Write(BitConverter.DoubleToInt64Bits(a));
    Console.Write(' ');
    Console.WriteLine(BitConverter.SingleToInt32Bits(a));
}

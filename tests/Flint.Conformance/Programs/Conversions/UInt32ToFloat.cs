uint[] values = [0, 1, 7, 100000, 2147483647, 2147483648, 4000000000, uint.MaxValue];
foreach (uint a in values)
{
    Console.Write(BitConverter.DoubleToInt64Bits(a));
    Console.Write(' ');
    Console.WriteLine(BitConverter.SingleToInt32Bits(a));
}

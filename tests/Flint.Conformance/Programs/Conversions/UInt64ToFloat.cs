ulong[] values = [0, 1, 7, 10000000000, 9223372036854775807, 9223372036854775808, 18000000000000000000, ulong.MaxValue];
foreach (ulong a in values)
{
    Console.Write(BitConverter.DoubleToInt64Bits(a));
    Console.Write(' ');
    Console.WriteLine(BitConverter.SingleToInt32Bits(a));
}

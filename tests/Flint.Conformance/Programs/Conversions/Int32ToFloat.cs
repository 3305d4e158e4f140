int[] values = [int.MinValue, -100000, -1, 0, 1, 7, 100000, int.MaxValue];
foreach (int a in values)
{
    Console.Write(BitConverter.DoubleToInt64Bits(a));
    Console.Write(' ');
    Console.WriteLine(BitConverter.SingleToInt32Bits(a));
}

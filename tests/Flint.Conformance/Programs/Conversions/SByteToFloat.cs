sbyte[] values = [sbyte.MinValue, -100, -1, 0, 1, 7, 100, sbyte.MaxValue];
foreach (sbyte a in values)
{
    Console.Write(BitConverter.DoubleToInt64Bits(a));
    Console.Write(' ');
    Console.WriteLine(BitConverter.SingleToInt32Bits(a));
}

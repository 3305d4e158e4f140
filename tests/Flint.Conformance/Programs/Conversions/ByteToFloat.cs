byte[] values = [0, 1, 7, 100, 127, 128, 200, byte.MaxValue];
foreach (byte a in values)
{
    Console.Write(BitConverter.DoubleToInt64Bits(a));
    Console.Write(' ');
    Console.WriteLine(BitConverter.SingleToInt32Bits(a));
}

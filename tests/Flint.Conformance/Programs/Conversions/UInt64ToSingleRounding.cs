ulong[] values = [0x8000008000000000, 0x8000008000000001, 0x8000017FFFFFFFFF, ulong.MaxValue, 0xFFFFFF8000000000, 16777217, 0x0100000180000001];
foreach (ulong a in values)
{
    Console.Write(BitConverter.SingleToInt32Bits(a));
    Console.Write(' ');
    Console.Write(BitConverter.DoubleToInt64Bits(a));
    Console.Write(' ');
    Console.WriteLine(BitConverter.SingleToInt32Bits((long)a));
}

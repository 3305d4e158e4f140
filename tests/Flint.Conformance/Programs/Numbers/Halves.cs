Half a = (Half)1.5, b = (Half)0.1f;
Console.WriteLine($"{a} {b} {a + b} {a * b} {a / b} {a - b} {-a} {(float)b} {(double)b} {Half.MaxValue} {Half.MinValue} {Half.Epsilon} {(int)(Half)7.9}");
Console.WriteLine($"{Half.NaN} {Half.PositiveInfinity} {Half.IsNaN(Half.NaN)} {Half.IsInfinity((Half)70000)} {a > b} {a == (Half)1.5} {Half.NaN == Half.NaN} {a.CompareTo(b)} {Half.Max(a, b)} {Half.Abs((Half)(-2))}");
Console.WriteLine($"{BitConverter.HalfToUInt16Bits(a):X4} {BitConverter.UInt16BitsToHalf(0x3C01)} {Half.Parse("2.25")} {a:F2} {(Half)65504} {Half.Sqrt((Half)2)} {Half.Round((Half)2.5)} {Half.Floor((Half)(-1.5))}");
uint sum = 0;
for (int bits = 0; bits <= ushort.MaxValue; bits += 7)
{
    float wide = (float)BitConverter.UInt16BitsToHalf((ushort)bits);
    if (!float.IsNaN(wide))
        sum = sum * 31 + BitConverter.SingleToUInt32Bits(wide);
}

Console.WriteLine(sum);
var random = new Random(1);
sum = 0;
for (int i = 0; i < 3000; i++)
{
    float value = BitConverter.Int32BitsToSingle(random.Next(0x33000000, 0x48000000));
    sum = sum * 31 + BitConverter.HalfToUInt16Bits((Half)value);
}

Console.WriteLine(sum);

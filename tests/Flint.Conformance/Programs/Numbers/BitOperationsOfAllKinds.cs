using System.Buffers.Binary;
using System.Numerics;

Console.WriteLine($"{BitOperations.PopCount(0xF0F0u)} {BitOperations.PopCount(ulong.MaxValue)} {BitOperations.LeadingZeroCount(1u)} {BitOperations.LeadingZeroCount(0ul)} {BitOperations.TrailingZeroCount(8)} {BitOperations.TrailingZeroCount(0L)} {BitOperations.Log2(1000u)} {BitOperations.IsPow2(64)} {BitOperations.RoundUpToPowerOf2(33u)} {BitOperations.RotateLeft(0x80000001u, 4):X} {BitOperations.RotateRight(1ul, 1):X} {BitOperations.Crc32C(0, 5u):X}");
Span<byte> buffer = stackalloc byte[16];
BinaryPrimitives.WriteInt32BigEndian(buffer, 0x01020304);
BinaryPrimitives.WriteUInt64LittleEndian(buffer[4..], 0x1122334455667788);
BinaryPrimitives.WriteSingleBigEndian(buffer[12..], 1.5f);
Console.WriteLine($"{Convert.ToHexString(buffer)} {BinaryPrimitives.ReadInt16BigEndian(buffer):X} {BinaryPrimitives.ReadInt32LittleEndian(buffer):X} {BinaryPrimitives.ReadUInt64BigEndian(buffer[4..]):X} {BinaryPrimitives.ReverseEndianness(0x0102):X} {BinaryPrimitives.ReverseEndianness(0x01020304L):X} {BinaryPrimitives.TryReadInt64BigEndian(buffer[10..], out _)}");
Console.WriteLine($"{BitConverter.ToInt32(buffer[..4])} {BitConverter.DoubleToInt64Bits(1):X} {BitConverter.SingleToInt32Bits(-0f):X} {BitConverter.ToString([1, 0xAB])} {BitConverter.IsLittleEndian} {Convert.ToHexString(BitConverter.GetBytes(1.5))} {BitConverter.ToBoolean([1])} {BitConverter.ToChar([0x41, 0])}");
Console.WriteLine($"{Math.DivRem(17, -5)} {Math.Clamp(5, 1, 3)} {Math.Abs(-7L)} {Math.Sign(-2.5)} {Math.Max(-0.0, 0.0)} {Math.BigMul(int.MaxValue, int.MaxValue)} {Math.CopySign(2, -0.0)} {Math.ILogB(10)} {Math.BitIncrement(1.0)} {Math.BitDecrement(0f)} {Math.ScaleB(1.5, 4)} {Math.IEEERemainder(7, 4)}");
Console.WriteLine($"{Math.Round(2.5)} {Math.Round(3.5)} {Math.Round(-2.5, MidpointRounding.AwayFromZero)} {Math.Round(2.345, 2)} {Math.Round(1.25, 1, MidpointRounding.ToZero)} {Math.Round(-1.5, MidpointRounding.ToPositiveInfinity)} {Math.Floor(-1.5)} {Math.Ceiling(1.2)} {Math.Truncate(-1.9)} {Math.Sqrt(2)} {MathF.Round(0.5f)} {Math.Round(2.5m)} {decimal.Round(2.345m, 2, MidpointRounding.AwayFromZero)}");
try
{
    Math.Abs(int.MinValue);
}
catch (OverflowException)
{
    Console.WriteLine("no such positive");
}

try
{
    Math.Clamp(1, 3, 2);
}
catch (ArgumentException)
{
    Console.WriteLine("swapped");
}

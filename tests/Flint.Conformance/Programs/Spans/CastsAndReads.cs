using System.Buffers.Binary;
using System.Runtime.InteropServices;

byte[] bytes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
Console.WriteLine($"{MemoryMarshal.Read<short>(bytes):x} {MemoryMarshal.Read<int>(bytes.AsSpan(1)):x} {MemoryMarshal.Read<Pair>(bytes.AsSpan(2))}");
Span<ushort> words = MemoryMarshal.Cast<byte, ushort>(bytes.AsSpan());
words[1] = 0xBEEF;
Console.WriteLine($"{words.Length} {Convert.ToHexString(bytes)} {MemoryMarshal.Cast<byte, long>(bytes.AsSpan()).Length} {MemoryMarshal.Cast<ushort, byte>(words).Length}");
var pair = new Pair { A = 0x11, B = 0x2233 };
Console.WriteLine(Convert.ToHexString(MemoryMarshal.AsBytes(new ReadOnlySpan<Pair>(in pair))));
MemoryMarshal.Write(bytes.AsSpan(4), in pair);
Console.WriteLine(Convert.ToHexString(bytes));
ref Pair inside = ref MemoryMarshal.AsRef<Pair>(bytes.AsSpan(4));
inside.B++;
Console.WriteLine($"{Convert.ToHexString(bytes)} {MemoryMarshal.TryRead(bytes.AsSpan(8), out int _)} {MemoryMarshal.TryWrite(bytes.AsSpan(0, 1), 5)}");
Console.WriteLine($"{BinaryPrimitives.ReadUInt32BigEndian(bytes):x8} {BinaryPrimitives.ReadInt16LittleEndian(bytes):x} {BinaryPrimitives.ReverseEndianness(0x12345678):x} {BinaryPrimitives.ReverseEndianness((ushort)0x1234):x}");
Span<byte> output = stackalloc byte[16];
BinaryPrimitives.WriteDoubleBigEndian(output, -1.5);
BinaryPrimitives.WriteSingleLittleEndian(output[8..], 0.1f);
BinaryPrimitives.WriteInt32BigEndian(output[12..], -2);
Console.WriteLine($"{Convert.ToHexString(output)} {BinaryPrimitives.ReadDoubleBigEndian(output)} {BinaryPrimitives.TryReadInt64LittleEndian(output[9..], out _)}");
Console.WriteLine($"{Convert.ToHexString(BitConverter.GetBytes(1.25f))} {BitConverter.ToInt32(bytes, 2):x} {BitConverter.DoubleToInt64Bits(1.0):x} {BitConverter.Int32BitsToSingle(0x40490fdb)} {BitConverter.ToString(bytes, 0, 3)} {BitConverter.IsLittleEndian}");
ReadOnlySpan<char> letters = "αβ";
Console.WriteLine(Convert.ToHexString(MemoryMarshal.AsBytes(letters)));
ref int first = ref MemoryMarshal.GetReference<int>([]);
Console.WriteLine(MemoryMarshal.CreateSpan(ref pair.A, 1).Length);
try
{
    MemoryMarshal.Read<long>(bytes.AsSpan(5));
}
catch (ArgumentOutOfRangeException exception)
{
    Console.WriteLine(exception.ParamName);
}

[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct Pair
{
    public byte A;
    public short B;

    public override readonly string ToString() => $"{A:x}:{B:x}";
}

using System.Text;

var stream = new MemoryStream();
using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
{
    writer.Write(true);
    writer.Write((byte)200);
    writer.Write((sbyte)-5);
    writer.Write((short)-1234);
    writer.Write((ushort)65000);
    writer.Write(-123456789);
    writer.Write(4000000000u);
    writer.Write(-1234567890123456789L);
    writer.Write(ulong.MaxValue);
    writer.Write(1.5f);
    writer.Write(-Math.PI);
    writer.Write(79228162514264337593543950335m);
    writer.Write('€');
    writer.Write("text with ä");
    writer.Write(new string('x', 200));
    writer.Write(new byte[] { 1, 2, 3 });
    writer.Write(new[] { 'a', 'b' });
    writer.Write((Half)0.5);
    writer.Write7BitEncodedInt(300);
    writer.Write7BitEncodedInt64(-1);
    writer.Flush();
    writer.Seek(1, SeekOrigin.Begin);
    writer.Write((byte)201);
}

Console.WriteLine($"{stream.Length} {Convert.ToHexString(stream.ToArray().AsSpan(0, 40))}");
stream.Position = 0;
using var reader = new BinaryReader(stream);
Console.WriteLine($"{reader.ReadBoolean()} {reader.ReadByte()} {reader.ReadSByte()} {reader.ReadInt16()} {reader.ReadUInt16()} {reader.ReadInt32()} {reader.ReadUInt32()}");
Console.WriteLine($"{reader.ReadInt64()} {reader.ReadUInt64()} {reader.ReadSingle()} {reader.ReadDouble()} {reader.ReadDecimal()} {(int)reader.ReadChar():X}");
Console.WriteLine($"{reader.ReadString().Length} {reader.ReadString().Length} {string.Join(",", reader.ReadBytes(3))} {new string(reader.ReadChars(2))} {reader.ReadHalf()} {reader.Read7BitEncodedInt()} {reader.Read7BitEncodedInt64()} {reader.PeekChar()}");
try
{
    reader.ReadInt32();
}
catch (EndOfStreamException e)
{
    Console.WriteLine(e.GetType().Name);
}

Console.WriteLine(reader.ReadBytes(5).Length);

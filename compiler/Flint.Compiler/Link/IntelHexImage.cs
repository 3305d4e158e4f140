using System.Text;

namespace Flint.Compiler.Link;

/// <summary>The image as Intel HEX with 32-bit addresses (record types 00, 01, 04 and 05), 16 bytes a line.</summary>
public static class IntelHexImage
{
    private const int BytesPerLine = 16;

    public static string Create(ObjectFile program)
    {
        var text = new StringBuilder();
        uint upper = 0;
        foreach (ElfSegment segment in BinImage.Stored(program))
        {
            ReadOnlySpan<byte> data = segment.Data.Span;
            uint address = checked((uint)segment.LoadAddress);
            while (data.Length > 0)
            {
                if (address >> 16 != upper)
                {
                    upper = address >> 16;
                    AppendRecord(text, 0, 4, [(byte)(upper >> 8), (byte)upper]);
                }
                // No record may cross a 64 KiB boundary, where the upper half of its address changes.
                int length = Math.Min(Math.Min(BytesPerLine, data.Length), 0x10000 - (int)(address & 0xFFFF));
                AppendRecord(text, (ushort)address, 0, data[..length]);
                data = data[length..];
                address += (uint)length;
            }
        }
        uint entry = checked((uint)program.Entry);
        AppendRecord(text, 0, 5, [(byte)(entry >> 24), (byte)(entry >> 16), (byte)(entry >> 8), (byte)entry]);
        AppendRecord(text, 0, 1, []);
        return text.ToString();
    }

    private static void AppendRecord(StringBuilder text, ushort address, byte type, ReadOnlySpan<byte> data)
    {
        ReadOnlySpan<byte> record = [(byte)data.Length, (byte)(address >> 8), (byte)address, type, .. data];
        byte sum = 0;
        foreach (byte value in record)
            sum += value;
        text.Append(':').Append(Convert.ToHexString(record)).Append(((byte)-sum).ToString("X2")).Append('\n');
    }
}

namespace Flint.Elf;

/// <summary>Numbers of seven bits a byte, lowest first (DWARF version 4, section 7.6).</summary>
internal static class Leb128
{
    public static ulong Unsigned(ref ReadOnlySpan<byte> bytes)
    {
        ulong result = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = Take(ref bytes);
            result |= (ulong)(part & 0x7F) << shift;
            if ((part & 0x80) == 0)
                return result;
        }
    }

    public static long Signed(ref ReadOnlySpan<byte> bytes)
    {
        long result = 0;
        for (int shift = 0; ;)
        {
            byte part = Take(ref bytes);
            result |= (long)(part & 0x7F) << shift;
            shift += 7;
            if ((part & 0x80) == 0)
                return (part & 0x40) != 0 && shift < 64 ? result | -1L << shift : result;
        }
    }

    private static byte Take(ref ReadOnlySpan<byte> bytes)
    {
        byte first = bytes[0];
        bytes = bytes[1..];
        return first;
    }
}

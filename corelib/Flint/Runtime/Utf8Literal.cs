using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>Literals that the compiler keeps as UTF-8, and so are well-formed.</summary>
internal static unsafe class Utf8Literal
{
    /// <param name="bytes">The first byte.</param>
    /// <param name="length">In bytes.</param>
    public static string ToText(byte* bytes, int length)
    {
        int count = 0;
        for (int i = 0; i < length; i++)
            if ((bytes[i] & 0xC0) != 0x80)
                count += bytes[i] >= 0xF0 ? 2 : 1;
        string text = string.FastAllocateString(count);
        ref char next = ref text.GetRawStringData();
        for (byte* end = bytes + length; bytes != end;)
        {
            uint c = *bytes++;
            if (c >= 0x80)
            {
                int more = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : 1;
                for (c &= 0x3Fu >> more; more > 0; more--)
                    c = (c << 6) | (*bytes++ & 0x3Fu);
            }
            if (c >= 0x10000)
            {
                next = (char)(0xD7C0 + (c >> 10));
                next = ref Unsafe.Add(ref next, 1);
                c = 0xDC00 | (c & 0x3FF);
            }
            next = (char)c;
            next = ref Unsafe.Add(ref next, 1);
        }
        return text;
    }
}

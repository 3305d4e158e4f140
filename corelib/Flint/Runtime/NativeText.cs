using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>Text on its way to C, as the code of <c>[DllImport]</c> methods passes it.</summary>
internal static unsafe class NativeText
{
    /// <summary>What <see cref="ToUtf8"/> writes at most, in bytes: three for a code unit, and the zero.</summary>
    public static int Utf8Size(string? text) => text == null ? 0 : text.Length * 3 + 1;

    /// <summary>Writes a text with a zero byte at its end. Halves of surrogate pairs that stand alone become U+FFFD.</summary>
    /// <returns><paramref name="buffer"/>, null for null.</returns>
    public static byte* ToUtf8(string? text, byte* buffer)
    {
        if (text == null)
            return null;
        byte* next = buffer;
        for (int i = 0; i < text.Length; i++)
        {
            uint c = text[i];
            if (c < 0x80)
            {
                *next++ = (byte)c;
                continue;
            }
            if (c < 0x800)
            {
                *next++ = (byte)(0xC0 | (c >> 6));
                *next++ = (byte)(0x80 | (c & 0x3F));
                continue;
            }
            if (c - 0xD800 < 0x800)
            {
                uint low = i + 1 < text.Length ? text[i + 1] - 0xDC00u : 0x400;
                if (c < 0xDC00 && low < 0x400)
                {
                    i++;
                    c = 0x10000 + ((c - 0xD800) << 10) + low;
                    *next++ = (byte)(0xF0 | (c >> 18));
                    *next++ = (byte)(0x80 | ((c >> 12) & 0x3F));
                    *next++ = (byte)(0x80 | ((c >> 6) & 0x3F));
                    *next++ = (byte)(0x80 | (c & 0x3F));
                    continue;
                }
                c = 0xFFFD;
            }
            *next++ = (byte)(0xE0 | (c >> 12));
            *next++ = (byte)(0x80 | ((c >> 6) & 0x3F));
            *next++ = (byte)(0x80 | (c & 0x3F));
        }
        *next = 0;
        return buffer;
    }

    /// <summary>The address of the first code unit; null for null. The text must not move as long as it is used.</summary>
    public static char* CodeUnits(string? text) => text == null ? null : (char*)Unsafe.AsPointer(ref text.GetRawStringData());

    /// <summary>The first byte of a character in UTF-8.</summary>
    public static byte FirstByte(char c) => (byte)(c < 0x80 ? c : c < 0x800 ? 0xC0 | (c >> 6) : c is >= '\uD800' and < '\uE000' ? 0xEF : 0xE0 | (c >> 12));

    /// <summary>The character that a byte is alone.</summary>
    public static char FromByte(byte b) => b < 0x80 ? (char)b : '\uFFFD';
}

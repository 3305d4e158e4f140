using Flint.Runtime;

namespace System;

public static partial class Console
{
    /// <summary>Waits for a whole line; without its \n or \r\n.</summary>
    public static string? ReadLine()
    {
        char[] line = new char[32];
        int length = 0;
        int c;
        while ((c = Read()) != '\n')
        {
            if (length == line.Length)
                Array.Resize(ref line, length * 2);
            line[length++] = (char)c;
        }
        if (length != 0 && line[length - 1] == '\r')
            length--;
        return new string(line, 0, length);
    }

    private static char s_lowSurrogate;

    /// <summary>Waits for the next UTF-16 unit.</summary>
    public static int Read()
    {
        if (s_lowSurrogate != 0)
        {
            char low = s_lowSurrogate;
            s_lowSurrogate = '\0';
            return low;
        }
        int c = ReadByte();
        if (c < 0x80)
            return c;
        int following = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : c >= 0xC0 ? 1 : 0;
        if (following == 0)
            return 0xFFFD;
        c &= 0x3F >> following;
        for (; following != 0; following--)
            c = (c << 6) | (ReadByte() & 0x3F);
        if (c < 0x10000)
            return c;
        s_lowSurrogate = (char)(0xDC00 | (c & 0x3FF));
        return 0xD7C0 + (c >> 10);
    }

    private static int ReadByte()
    {
        int value;
        while ((value = Platform.ReadConsole()) < 0)
            Threads.Yield();
        return value;
    }
}

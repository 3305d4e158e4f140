using System.Text;

namespace Flint.Sim.Gdb;

/// <summary>A connection of GDB's remote serial protocol: packets <c>$text#checksum</c>, each acknowledged by + (GDB manual, Remote Protocol, Overview).</summary>
internal sealed class GdbConnection(Stream stream)
{
    private const int Interrupt = 0x03;

    private readonly byte[] one = new byte[1];

    /// <returns>The next packet's text; an empty one with <paramref name="isInterrupt"/> for the byte that stops the program; null when the other side has gone.</returns>
    public string? Read(out bool isInterrupt)
    {
        isInterrupt = false;
        while (true)
        {
            int next = ReadByte();
            switch (next)
            {
                case -1:
                    return null;
                case Interrupt:
                    isInterrupt = true;
                    return "";
                case '$':
                    return ReadText();
            }
        }
    }

    public void Write(string text)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        var sum = (byte)bytes.Sum(value => value);
        stream.Write(Encoding.Latin1.GetBytes($"${text}#{sum:x2}"));
        stream.Flush();
    }

    private string? ReadText()
    {
        var text = new StringBuilder();
        int next;
        while ((next = ReadByte()) != '#')
        {
            if (next < 0)
                return null;
            // What would be a mark is escaped: } and the character with one bit changed.
            text.Append((char)(next == '}' ? ReadByte() ^ 0x20 : next));
        }

        ReadByte();
        ReadByte();
        stream.WriteByte((byte)'+');
        stream.Flush();
        return text.ToString();
    }

    private int ReadByte() => stream.Read(one) == 0 ? -1 : one[0];
}

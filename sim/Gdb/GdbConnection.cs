using System.Net.Sockets;
using System.Text;

namespace Flint.Sim.Gdb;

/// <summary>A connection of GDB's remote serial protocol: packets <c>$text#checksum</c>, each acknowledged by + (GDB manual, Remote Protocol, Overview).</summary>
internal sealed class GdbConnection : IDisposable
{
    private const int Interrupt = 0x03;

    private readonly byte[] one = new byte[1];
    private readonly Socket socket;
    private readonly NetworkStream stream;

    public GdbConnection(Socket socket)
    {
        this.socket = socket;
        socket.NoDelay = true;
        stream = new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>Whether something can be read, or the other side has gone.</summary>
    public bool HasNews
    {
        get
        {
            try
            {
                return socket.Poll(0, SelectMode.SelectRead);
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                return true;
            }
        }
    }

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
        Send(Encoding.Latin1.GetBytes($"${text}#{sum:x2}"));
    }

    /// <returns>Whether there was a byte; without one the other side has gone.</returns>
    public bool TakeByte() => ReadByte() >= 0;

    public void Dispose() => stream.Dispose();

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
        Send("+"u8);
        return text.ToString();
    }

    private void Send(ReadOnlySpan<byte> bytes)
    {
        try
        {
            stream.Write(bytes);
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The next read tells that the other side has gone.
        }
    }

    private int ReadByte()
    {
        try
        {
            return stream.Read(one) == 0 ? -1 : one[0];
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            return -1;
        }
    }
}

using System.Text;
using System.Text.RegularExpressions;
using Flint.Testing.Engines;

namespace Flint.Testing;

/// <summary>The other end of a serial port: what the firmware sends is text (UTF-8), and what a test sends arrives at the line's speed.</summary>
public sealed class UartPort
{
    private readonly Board board;
    private readonly IBoardEngine engine;
    private readonly Decoder decoder = Encoding.UTF8.GetDecoder();
    private readonly StringBuilder text = new();
    private readonly List<byte> bytes = [];
    private int consumed;

    internal UartPort(Board board, IBoardEngine engine, string name)
    {
        this.board = board;
        this.engine = engine;
        Name = name;
        engine.Sent += (port, value) =>
        {
            if (port == name)
                Append(value);
        };
    }

    /// <summary>Told of each character that the firmware sends.</summary>
    internal event Action<char>? Received;

    public string Name { get; }

    /// <summary>All that the firmware has sent.</summary>
    public string Text => text.ToString();

    /// <summary>All that the firmware has sent, as it came.</summary>
    public IReadOnlyList<byte> Bytes => bytes;

    /// <summary>What no <see cref="WaitFor(string, TimeSpan?)"/> and no <see cref="ReadLine"/> has passed yet.</summary>
    public string Unread => text.ToString(consumed, text.Length - consumed);

    /// <summary>Sends text as a terminal would, one byte after the other; the firmware gets it while it runs.</summary>
    public void Send(string characters) => Send(Encoding.UTF8.GetBytes(characters));

    public void Send(ReadOnlySpan<byte> values) => engine.Send(Name, values);

    /// <summary>Sends bytes one after the other at a speed, as a line without flow control does: what the firmware does not take in time is lost.</summary>
    /// <param name="baud">Bits per second, of which a byte has ten.</param>
    public void Stream(ReadOnlySpan<byte> values, int baud) => engine.Stream(Name, values, baud);

    /// <summary>Runs until the next line that was not read yet is complete.</summary>
    /// <returns>The line without its end.</returns>
    /// <exception cref="BoardTimeoutException">None came in time.</exception>
    public string ReadLine(TimeSpan? within = null)
    {
        Match line = WaitFor(new Regex("^(.*?)\r?\n"), within);
        return line.Groups[1].Value;
    }

    /// <summary>Runs until the firmware has sent a text, and passes over it.</summary>
    /// <returns>What was unread before it, and the text itself.</returns>
    /// <exception cref="BoardTimeoutException">It did not come in time.</exception>
    public string WaitFor(string expected, TimeSpan? within = null)
    {
        if (!Unread.Contains(expected, StringComparison.Ordinal))
            board.RunUntil(Prints(expected), within);
        string unread = Unread;
        int length = unread.IndexOf(expected, StringComparison.Ordinal) + expected.Length;
        consumed += length;
        return unread[..length];
    }

    /// <summary>Runs until what is unread matches, and passes over the match.</summary>
    /// <exception cref="BoardTimeoutException">It did not match in time.</exception>
    public Match WaitFor(Regex pattern, TimeSpan? within = null)
    {
        if (!pattern.IsMatch(Unread))
            board.RunUntil(Prints(pattern), within);
        Match match = pattern.Match(Unread);
        consumed += match.Index + match.Length;
        return match;
    }

    /// <summary>The moment when the firmware has sent a text that is not there yet.</summary>
    public BoardEvent Prints(string expected) => new PrintEvent($"\"{Escape(expected)}\" on the UART", this, _ => Unread.EndsWith(expected, StringComparison.Ordinal));

    /// <summary>The moment when what is unread matches.</summary>
    public BoardEvent Prints(Regex pattern) => new PrintEvent($"a match of \"{Escape(pattern.ToString())}\" on the UART", this, _ => pattern.IsMatch(Unread));

    internal void Remove(int characters) => text.Length -= characters;

    private static string Escape(string value) =>
        value.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private void Append(byte value)
    {
        bytes.Add(value);
        Span<char> characters = stackalloc char[2];
        int count = decoder.GetChars([value], characters, flush: false);
        foreach (char character in characters[..count])
        {
            text.Append(character);
            Received?.Invoke(character);
        }
    }

    private sealed class PrintEvent(string description, UartPort port, Func<char, bool> isComplete) : BoardEvent(description)
    {
        internal override IDisposable Arm(Board board, Action happened)
        {
            void OnReceived(char character)
            {
                if (isComplete(character))
                    happened();
            }

            port.Received += OnReceived;
            return new Disarming(() => port.Received -= OnReceived);
        }
    }
}

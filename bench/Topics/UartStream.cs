using System.Globalization;
using System.Text.RegularExpressions;
using Flint.Targets;
using Flint.Testing;

namespace Flint.Bench.Topics;

/// <summary>A serial port at 1 Mbaud in both directions for ten seconds: bytes that were lost, and the cycles in which the core did not sleep.</summary>
internal sealed partial class UartStream : ITopic
{
    private const int Baud = 1_000_000;
    private const int Sent = 1_000_000;

    private static readonly (string Board, string Uart)[] s_boards = [("longan-nano", "usart1"), ("esp32-c3-devkitm-1", "uart1"), ("hifive1-revb", "uart1"), ("pico2", "uart1")];

    public string Name => "uart";

    public Table Measure(Workbench bench)
    {
        var table = new Table("A serial port at 1 Mbaud, both ways for 10 s", "board", "MHz", "bytes to the board", "lost", "bytes from it", "wrong", "core busy");
        string app = Path.Combine(bench.Folder, "hal", "uart");
        foreach ((string name, string port) in s_boards)
        {
            using Board board = Board.Start(name, app);
            board.Uart.WaitFor("ready\n");
            UartPort uart = board.Uarts[port];
            byte[] stream = new byte[Sent];
            for (int i = 0; i < stream.Length; i++)
                stream[i] = (byte)i;
            ulong instructions = board.Instructions;
            int before = uart.Bytes.Count;
            TimeSpan start = board.Time;
            uart.Stream(stream, Baud);
            board.RunFor(TimeSpan.FromSeconds(10));
            double frequency = TargetCatalog.Open(bench.Installation.Boards, []).Load(name, app).CoreClock!.Value;
            double busy = (board.Instructions - instructions) / (frequency * (board.Time - start).TotalSeconds);
            byte[] sent = [.. uart.Bytes];
            int wrong = Enumerable.Range(0, sent.Length).Count(i => sent[i] != (byte)i);
            board.RunFor(TimeSpan.FromMilliseconds(50));
            // Without the last bytes the program waits for ever.
            Match result = Result().Match(board.Uart.Text);
            int errors = result.Success ? Number(result, 2) + Number(result, 3) : -1;
            table.Add(name, frequency / 1e6, Sent, errors < 0 ? "some" : errors, sent.Length - before, wrong, string.Create(CultureInfo.InvariantCulture, $"{100 * busy:0.0} %"));
        }

        return table;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+) (\d+) (\d+)\n")]
    private static partial Regex Result();
}

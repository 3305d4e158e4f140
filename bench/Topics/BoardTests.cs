using System.Diagnostics;
using Flint.Testing;

namespace Flint.Bench.Topics;

/// <summary>What a test of firmware costs: a board's start, the first and later ones, and a small test of its serial port, by the thousand.</summary>
internal sealed class BoardTests : ITopic
{
    private const int Tests = 100;

    public string Name => "boards";

    public Table Measure(Workbench bench)
    {
        var table = new Table($"Milliseconds of a board in a test: its first start, which builds hello, the mean of {Tests:N0} later ones, and the mean of a test that reads its line", "board", "first start", "later start", "test");
        foreach (string name in (string[])["hifive1-revb", "longan-nano"])
        {
            double first = Milliseconds(1, () => Start(name));
            double later = Milliseconds(Tests, () => Start(name));
            double test = Milliseconds(Tests, () => Greet(name));
            table.Add(name, first, later, test);
        }

        return table;
    }

    private static void Start(string name)
    {
        using Board board = Board.Start(name, "firmware/hello");
    }

    private static void Greet(string name)
    {
        using Board board = Board.Start(name, "firmware/hello");
        if (board.Uart.ReadLine() != "Hello, world!")
            throw new BuildErrorException($"hello on {name} said something else");
    }

    private static double Milliseconds(int count, Action action)
    {
        long started = Stopwatch.GetTimestamp();
        for (int i = 0; i < count; i++)
            action();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds / count;
    }
}

namespace Flint.Hal.Tests;

public sealed class GpioTests(SupportMatrix matrix) : PeripheralTests(matrix)
{
    public static TheoryData<string> Gpio => Boards.With(null, "gpio.configure");

    public static TheoryData<string> Edges => Boards.With(null, "gpio.watch");

    [Theory]
    [MemberData(nameof(Gpio))]
    public void An_output_follows_an_input_with_a_pull_up(string name) => Check(name, nameof(Gpio), board =>
    {
        Pin input = board.Pins["Input"];
        Pin output = board.Pins["Output"];
        foreach (bool? level in (bool?[])[null, false, true, false, null])
        {
            if (level is { } isHigh)
                input.Drive(isHigh);
            else
                input.Release();
            board.RunFor(TimeSpan.FromMilliseconds(1));
            Assert.Equal(level ?? true, output.IsHigh);
        }
    });

    [Theory]
    [MemberData(nameof(Edges))]
    public void A_task_gets_each_falling_edge(string name) => Check(name, nameof(Edges), board =>
    {
        board.RunFor(TimeSpan.FromMilliseconds(20));
        int before = board.Pins["Output"].Changes.Count;
        for (int i = 0; i < 5; i++)
        {
            board.Pins["Input"].Drive(false);
            board.RunFor(TimeSpan.FromMilliseconds(1));
            board.Pins["Input"].Drive(true);
            board.RunFor(TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal(before + 5, board.Pins["Output"].Changes.Count);
    });
}

namespace Flint.Hal.Tests;

public sealed class TimerTests(SupportMatrix matrix) : PeripheralTests(matrix)
{
    public static TheoryData<string> Pwm => Boards.With("Pwm", "pwm.open");

    public static TheoryData<string> Timer => Boards.With("Timer", "timer.start");

    public static TheoryData<string> Capture => Boards.With("Capture", "capture.start");

    [Theory]
    [MemberData(nameof(Pwm))]
    public void A_pin_is_high_for_a_part_of_each_period(string name) => Check(name, nameof(Pwm), board =>
    {
        Pin pin = board.Pins[Boards.PinOf(name, "Pwm")];
        board.RunUntil(pin.Edge(PinEdge.Rising));
        board.RunUntil(pin.Edge(PinEdge.Rising));
        TimeSpan start = board.Time;
        board.RunUntil(pin.Edge(PinEdge.Falling));
        Assert.InRange((board.Time - start).TotalMicroseconds, 240, 260);
        board.RunUntil(pin.Edge(PinEdge.Rising));
        Assert.InRange((board.Time - start).TotalMicroseconds, 985, 1015);
        board.RunFor(TimeSpan.FromMilliseconds(9));
        AssertSteady(board, pin, isHigh: false);
        board.RunFor(TimeSpan.FromMilliseconds(7));
        AssertSteady(board, pin, isHigh: true);
        board.RunFor(TimeSpan.FromMilliseconds(7));
        AssertSteady(board, pin, isHigh: false);
    });

    [Theory]
    [MemberData(nameof(Timer))]
    public void A_task_gets_each_period_of_a_timer(string name) => Check(name, nameof(Timer), board =>
    {
        Pin output = board.Pins["Output"];
        board.RunFor(TimeSpan.FromMilliseconds(20));
        int before = output.Changes.Count;
        board.RunFor(TimeSpan.FromMilliseconds(50));
        // While the collector runs no handler does, and the timer does not count the periods that end meanwhile.
        Assert.InRange(output.Changes.Count - before, 90, 101);
    });

    [Theory]
    [MemberData(nameof(Capture))]
    public void Edges_have_the_time_of_a_timer(string name) => Check(name, nameof(Capture), board =>
    {
        Pin pin = board.Pins[Boards.PinOf(name, "Capture")];
        pin.Drive(false);
        board.Uart.WaitFor("ready\n");
        board.RunFor(TimeSpan.FromMilliseconds(1));
        pin.Drive(true);
        board.RunFor(TimeSpan.FromMicroseconds(700));
        pin.Drive(false);
        board.RunFor(TimeSpan.FromMicroseconds(800));
        pin.Drive(true);
        Assert.InRange(int.Parse(board.Uart.ReadLine()), 1485, 1515);
    });

    private static void AssertSteady(Board board, Pin pin, bool isHigh)
    {
        int changes = pin.Changes.Count;
        board.RunFor(TimeSpan.FromMilliseconds(3));
        Assert.Equal((isHigh, changes), (pin.IsHigh, pin.Changes.Count));
    }
}

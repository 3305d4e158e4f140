using Flint.Testing;

namespace Flint.SystemDevice.Tests;

public sealed class MotorTests
{
    private const int Speed = 1;
    private const int Direction = 10;
    private const int Buzzer = 21;

    [Fact]
    public void A_motor_and_a_buzzer_get_their_pulses()
    {
        using var board = Board.Start("hifive1-revb", "tests/Flint.SystemDevice.Tests/Programs/Motors.cs");
        board.Uart.WaitFor("forward\n");
        board.RunFor(TimeSpan.FromMilliseconds(20));
        Assert.False(board.Pins[Direction].IsHigh);
        (double period, double high) = LastPulse(board.Pins[Speed]);
        Assert.InRange(period, 0.99, 1.01);
        Assert.InRange(high, 0.24, 0.26);

        board.Uart.WaitFor("backward\n");
        board.RunFor(TimeSpan.FromMilliseconds(20));
        Assert.True(board.Pins[Direction].IsHigh);
        Assert.InRange(LastPulse(board.Pins[Speed]).High, 0.74, 0.76);

        board.RunFor(TimeSpan.FromMilliseconds(80));
        Assert.InRange(1000 / LastPulse(board.Pins[Buzzer]).Period, 435, 445);
        board.Uart.WaitFor("quiet\n");
        int changes = board.Pins[Buzzer].Changes.Count;
        board.RunFor(TimeSpan.FromMilliseconds(20));
        Assert.Equal(changes, board.Pins[Buzzer].Changes.Count);
    }

    /// <summary>Milliseconds from the last rise but one to the last, and how long it was high in between.</summary>
    private static (double Period, double High) LastPulse(Pin pin)
    {
        LevelChange[] rises = [.. pin.Changes.Where(change => change.IsHigh).TakeLast(2)];
        LevelChange fall = pin.Changes.First(change => !change.IsHigh && change.Time > rises[0].Time);
        return ((rises[1].Time - rises[0].Time).TotalMilliseconds, (fall.Time - rises[0].Time).TotalMilliseconds);
    }
}

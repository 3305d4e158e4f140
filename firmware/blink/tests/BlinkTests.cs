using Flint.Testing;
using Xunit;

namespace Blink.Tests;

public sealed class BlinkTests
{
    [Fact]
    public void The_LED_is_on_for_half_a_second()
    {
        using var board = Board.Start("hifive1-revb", "firmware/blink");
        board.RunUntil(board.Led.TurnsOn);
        TimeSpan on = board.Time;
        board.RunUntil(board.Led.TurnsOff);
        Assert.InRange((board.Time - on).TotalMilliseconds, 499, 501);
    }
}

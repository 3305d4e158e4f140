namespace Flint.Hal.Tests;

/// <summary>Handlers of interrupts that others may interrupt.</summary>
public sealed class PreemptionTests
{
    /// <summary>1 and 2 are the beginning and the end of the handler that lets others in, 3 is the other one, whose interrupt comes while the first works.</summary>
    [Theory]
    [InlineData("ch32v003evt")]
    [InlineData("esp32-c3-devkitm-1")]
    [InlineData("longan-nano")]
    [InlineData("pico2")]
    public void Only_a_higher_one_interrupts_a_handler_and_all_registers_are_kept(string name)
    {
        using Board board = Board.Start(name, Path.Combine("tests", "Flint.Hal.Tests", "Preemption", name + ".cs"));
        Assert.Equal("132 True", board.Uart.ReadLine());
        Assert.Equal("123 True", board.Uart.ReadLine());
        Assert.Equal("123 True", board.Uart.ReadLine());
        Assert.Empty(board.Diagnostics);
    }
}

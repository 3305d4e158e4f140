namespace Flint.Cli.Tests;

/// <summary>Boards with an RP2350 that ask for what the chip cannot do.</summary>
public sealed class Rp2350Tests : IDisposable
{
    private readonly CommandRun flint = new();

    public void Dispose() => flint.Dispose();

    [Theory]
    [InlineData("\"uart1.tx\": 9", "Board.Uart.OpenPolled()", "System.ArgumentException: the board gives this UART a pin that cannot be its own")]
    [InlineData("\"i2c0.sda\": 5", "Board.I2c.Open()", "System.ArgumentException: the board gives this I2C controller a pin that cannot be its own")]
    [InlineData(
        "\"spi0.sck\": 17", "Board.Spi.Open(new Flint.Hal.Pin(17), new Flint.Hal.SpiSettings(1_000_000))",
        "System.ArgumentException: the board gives this SPI controller a pin that cannot be its own")]
    [InlineData("\"pwm9.pin\": 26", "Board.Pwm.Start(1000)", "System.ArgumentException: the board gives this PWM output a pin that cannot be its own")]
    [InlineData(
        "\"clock.crystal\": 11000000", "System.Console.WriteLine()",
        "System.InvalidOperationException: clock.core must be a multiple of the crystal from 750 to 1,600 MHz, divided by two numbers from 1 to 7, and at most 150 MHz")]
    public void Program_ends_with_what_is_wrong(string value, string statement, string expected)
    {
        Directory.CreateDirectory(Path.Combine(flint.Folder, "boards", "mine"));
        flint.Write("boards/mine/board.json", $$"""{ "inherits": "pico2", "values": { {{value}} } }""");
        flint.Write("app.cs", $"using Flint.Boards;\n{statement};\n");

        CommandResult result = flint.Run("", "run", "app.cs", "--board", "mine", "--boards", "boards", "--for", "1s");

        Assert.StartsWith($"Unhandled exception. {expected}\n", result.Errors, StringComparison.Ordinal);
        Assert.Equal(134, result.ExitCode);
    }
}

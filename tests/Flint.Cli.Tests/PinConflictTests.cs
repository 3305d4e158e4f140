namespace Flint.Cli.Tests;

/// <summary>A pin has one use in a program.</summary>
public sealed class PinConflictTests : IDisposable
{
    private readonly CommandRun flint = new();

    public void Dispose() => flint.Dispose();

    [Fact]
    public void A_pin_of_a_bus_that_is_an_output_as_well() => Assert.Equal(
        """
        error: pin 12 is used twice, by Board.D18 and by Board.I2c
          needed because Program.<Main>$(System.String[]) calls Flint.Boards.Board.get_D18()
          needed because Program.<Main>$(System.String[]) calls Flint.Boards.Board.get_I2c()
          hint: give one of the two another pin; new Pin(number) takes a pin without this check
        """,
        flint.ErrorOf("build", flint.Write("app.cs", "using Flint.Boards;\nBoard.D18.AsOutput();\nBoard.I2c.Open();"), "--board", "hifive1-revb"));

    [Fact]
    public void Several_names_of_one_pin_or_of_one_device_are_one_use() => Assert.Equal(0, flint.Run(
        "", "build",
        flint.Write("app.cs", "using Flint.Boards;\nBoard.Led.AsOutput().Write(Board.LedRed.AsInput().Read());\nBoard.Uart.OpenPolled();\nBoard.Uart1.OpenPolled();"),
        "--board", "hifive1-revb").ExitCode);

    /// <summary>What a pin is for is in its type.</summary>
    [Theory]
    [InlineData("Board.Led.ReadMillivolts();", "'Pin' does not contain a definition for 'ReadMillivolts'")]
    [InlineData("Board.Led.SetDuty(0);", "'Pin' does not contain a definition for 'SetDuty'")]
    [InlineData("Board.Pwm.AsOutput();", "'PwmOutput' does not contain a definition for 'AsOutput'")]
    [InlineData("Board.Led.AsInput().On();", "'InputPin' does not contain a definition for 'On'")]
    [InlineData("Board.Adc.Open();", "'Board' does not contain a definition for 'Adc'")]
    public void A_pin_asked_for_what_it_is_not(string line, string error) => Assert.Contains(
        error, flint.ErrorOf("build", flint.Write("app.cs", $"using Flint.Boards;\n{line}"), "--board", "hifive1-revb"), StringComparison.Ordinal);
}

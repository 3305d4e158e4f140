namespace Flint.Cli.Tests;

/// <summary>A Longan Nano asked for two devices that its chip has one DMA channel for.</summary>
public sealed class Gd32Tests : IDisposable
{
    private readonly CommandRun flint = new();

    public void Dispose() => flint.Dispose();

    [Fact]
    public void One_DMA_channel_for_a_serial_port_and_an_SPI_bus()
    {
        flint.Write(
            "app.cs",
            """
            using Flint.Boards;
            using Flint.Hal;

            using Uart uart = Board.Uart0.Open();
            await Board.Spi1.Open(Board.Output, new SpiSettings(1_000_000)).TransferAsync(new byte[4], Memory<byte>.Empty);
            """);

        CommandResult result = flint.Run("", "build", "app.cs", "--board", "longan-nano");

        Assert.Contains(
            "error: interrupt Dma0Channel3 has two handlers, Flint.Hal.Gd32.Uart+Usart0Interrupt.OnSent() and Flint.Hal.Gd32.Spi+Spi1Transfer.OnReceived()\n", result.Errors, StringComparison.Ordinal);
        Assert.Contains(" calls Flint.Hal.SpiPeripheral.TransferAsync(System.ReadOnlyMemory<System.Byte>, System.Memory<System.Byte>)\n", result.Errors, StringComparison.Ordinal);
        Assert.EndsWith("\n  hint: two drivers need the same part of the chip; use another device for one of them\n", result.Errors, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }
}

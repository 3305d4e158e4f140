using System.Text;
using Flint.Sim;
using Flint.Testing;

namespace Flint.Firmware.Tests;

public sealed class HelloTests
{
    [Theory]
    [InlineData("esp32-c3-devkitm-1")]
    [InlineData("esp32-c3-devkitm-1-ram")]
    [InlineData("hifive1-revb")]
    [InlineData("longan-nano")]
    [InlineData("qemu-virt-rv32")]
    public void A_terminal_shows_hello(string name)
    {
        using var board = Board.Start(name, "firmware/hello");
        Assert.Equal("Hello, world!", board.Uart.ReadLine());
        board.RunToEnd();
        Assert.Equal("Hello, world!\n", board.Uart.Text);
    }

    [Theory]
    [InlineData("hifive1-revb-qemu")]
    [InlineData("qemu-virt-rv32")]
    public void The_UART_says_hello(string board)
    {
        using var hello = new BuiltFirmware("hello", board);
        using var output = new MemoryStream();
        var request = new RunRequest
        {
            Target = hello.Target,
            ElfPath = hello.Build.ElfPath,
            Output = output,
            TimeLimit = TimeSpan.FromSeconds(20),
        };
        RunResult result = new QemuEngine().Run(request, TestContext.Current.CancellationToken);
        Assert.Equal("Hello, world!\n", Encoding.UTF8.GetString(output.ToArray()));
        Assert.Equal((RunEnd.Exited, 0), (result.End, result.ExitCode));
    }
}

namespace Flint.Cli.Tests;

/// <summary>What a program asks of the terminal behind its console, which a desktop leaves out when its output goes elsewhere.</summary>
public sealed class TerminalTests : IDisposable
{
    private readonly CommandRun flint = new();

    public void Dispose() => flint.Dispose();

    [Fact]
    public void Colours_and_the_cursor_are_control_sequences()
    {
        string app = flint.Write(
            "app.cs",
            """
            Console.Clear();
            Console.SetCursorPosition(9, 0);
            Console.ForegroundColor = ConsoleColor.Red;
            Console.BackgroundColor = ConsoleColor.DarkBlue;
            Console.Write("hot");
            ConsoleColor color = Console.ForegroundColor;
            Console.ResetColor();
            Console.WriteLine((int)color);
            try
            {
                Console.ForegroundColor = (ConsoleColor)16;
            }
            catch (ArgumentException)
            {
                Console.WriteLine("no such colour");
            }
            """);
        Assert.Equal(
            "\x1b[H\x1b[2J\x1b[1;10H\x1b[91m\x1b[44mhot\x1b[0m12\nno such colour\n",
            flint.Run("", "run", app, "--board", "qemu-virt-rv32").Output);
    }
}

namespace Flint.Cli.Tests;

/// <summary><c>flint run</c>: what a program prints, reads and ends with.</summary>
public sealed class RunTests : IDisposable
{
    private readonly CommandRun flint = new();

    public void Dispose() => flint.Dispose();

    [Theory]
    [InlineData("qemu-virt-rv32")]
    [InlineData("hifive1-revb")]
    [InlineData("hifive1-revb-qemu")]
    [InlineData("longan-nano")]
    public void Hello_says_hello(string board)
    {
        CommandResult result = flint.Run("", "run", FirmwareCopy("hello"), "--board", board, "--for", "20s");
        Assert.Equal(new CommandResult(0, "Hello, world!\n", ""), result);
    }

    [Fact]
    public void Image_has_the_clock_that_it_was_built_for()
    {
        flint.Write(
            "app.cs",
            """
            int count = 0;
            for (long end = Environment.TickCount64 + 50; Environment.TickCount64 < end; count++)
            {
            }
            Console.WriteLine(count);
            """);
        int usual = int.Parse(flint.Run("", "run", "app.cs", "--board", "longan-nano", "--for", "5s").Output);
        flint.Write("app.json", """{ "values": { "clock.core": 104000000 } }""");
        flint.Run("", "build", "app.cs", "--board", "longan-nano", "-o", "app.elf");
        CommandResult app = flint.Run("", "run", "app.cs", "--board", "longan-nano", "--for", "5s");
        Assert.InRange(int.Parse(app.Output) / (double)usual, 12, 14);
        Assert.Equal(app, flint.Run("", "run", "app.elf", "--board", "longan-nano", "--for", "5s"));
    }

    [Fact]
    public void Qemu_has_the_board_s_own_clock_only()
    {
        const string Error = "error: engine qemu has board 'hifive1-revb-qemu' with 16000000 Hz, and the program is built for 64000000 Hz\n"
            + "  hint: leave 'clock.core' out of app.json, or use a board that engine flint has";
        flint.Write("app.cs", "return 0;");
        flint.Write("app.json", """{ "values": { "clock.core": 64000000 } }""");
        flint.Run("", "build", "app.cs", "--board", "hifive1-revb-qemu", "-o", "app.elf");
        Assert.Equal(Error, flint.ErrorOf("run", "app.cs", "--board", "hifive1-revb-qemu"));
        Assert.Equal(Error, flint.ErrorOf("run", "app.elf", "--board", "hifive1-revb-qemu"));
    }

    [Fact]
    public void Blink_runs_until_its_time_is_up() => Assert.Equal(
        new CommandResult(0, "", ""), flint.Run("", "run", FirmwareCopy("blink"), "--board", "hifive1-revb-qemu", "--for", "500ms"));

    [Fact]
    public void Standard_input_is_the_UART_and_Main_gives_the_exit_code()
    {
        flint.Write(
            "echo.cs",
            """
            int next;
            while ((next = Console.Read()) != 'q')
            {
                if (next >= 0)
                    Console.Write((char)next);
            }
            return 7;
            """);
        Assert.Equal(new CommandResult(7, "abc", ""), flint.Run("abcq", "run", "echo.cs", "--board", "qemu-virt-rv32", "--for", "20s"));
    }

    [Fact]
    public void Failed_check_is_told_as_dotnet_tells_it()
    {
        flint.Write(
            "app.cs",
            """
            var numbers = new int[args.Length + 2];
            Console.WriteLine("before");
            numbers[args.Length + 5] = 1;
            Console.WriteLine("after");
            """);
        Assert.Equal(
            new CommandResult(
                134,
                "before\n\n",
                """
                Unhandled exception. System.IndexOutOfRangeException: Index was outside the bounds of the array.
                   at Program.<Main>$(System.String[]) in app.cs:line 3

                """),
            flint.Run("", "run", "app.cs", "--board", "qemu-virt-rv32", "--for", "20s"));
    }

    [Fact]
    public void Thrown_exception_is_told_with_its_message()
    {
        flint.Write(
            "app.cs",
            """
            Check(args.Length);
            static void Check(int count)
            {
                if (count == 0)
                    throw new InvalidOperationException("nothing to count");
            }
            """);
        Assert.Equal(
            new CommandResult(
                134,
                "\n",
                """
                Unhandled exception. System.InvalidOperationException: nothing to count
                   at Program.<<Main>$>g__Check|0_0(System.Int32) in app.cs:line 5
                   at Program.<Main>$(System.String[]) in app.cs:line 1

                """),
            flint.Run("", "run", "app.cs", "--board", "qemu-virt-rv32", "--for", "20s"));
    }

    [Fact]
    public void What_the_simulator_finds_wrong_is_told_with_file_and_line()
    {
        flint.Write(
            "app.cs",
            """
            unsafe
            {
                int* port = (int*)0x50000000;
                Console.WriteLine(*port);
            }
            """);
        CommandResult result = flint.Run("", "run", "app.cs", "--board", "qemu-virt-rv32", "--engine", "flint", "--for", "20s");
        Assert.StartsWith(
            """
            warning: a load of 4 bytes at 0x50000000, where there is nothing
               at Program.<Main>$(System.String[]) in app.cs:line 4

            """,
            result.Errors);
    }

    [Fact]
    public void Linked_image_runs_without_its_source()
    {
        flint.Run("", "build", flint.Write("app.cs", "Console.Write('!'); return 3;"), "--board", "qemu-virt-rv32", "-o", "app.elf");
        File.Delete(Path.Combine(flint.Folder, "app.cs"));
        Assert.Equal(new CommandResult(3, "!", ""), flint.Run("", "run", "app.elf", "--board", "qemu-virt-rv32", "--for", "20s"));
    }

    /// <summary>So that tests leave no outputs among the sources.</summary>
    private string FirmwareCopy(string app)
    {
        foreach (string file in Directory.GetFiles(Path.Combine(CommandRun.Firmware, app), "*.cs"))
            File.Copy(file, Path.Combine(flint.Folder, Path.GetFileName(file)));
        return app + ".cs";
    }
}

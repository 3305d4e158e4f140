namespace Flint.Testing.Tests;

/// <summary>What a test's author reads when something is wrong.</summary>
public sealed class ErrorTests
{
    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(5);

    [Fact]
    public void What_does_not_come_is_told_with_what_did()
    {
        using var board = Board.Start("qemu-virt-rv32", "tests/Flint.Testing.Tests/Programs/Echo.cs");
        string message = Assert.Throws<BoardTimeoutException>(() => board.Uart.WaitFor("done\n", s_moment)).Message;
        string[] lines = message.Split('\n');
        Assert.Equal("\"done\\n\" on the UART did not come within 5 ms", lines[0]);
        Assert.Matches(@"^at 5\.000 ms, after [\d,]+ instructions, in .+ \(.+:line \d+\)$", lines[1]);
        Assert.Equal(["UART so far:", "  ready"], lines[2..]);
    }

    [Fact]
    public void The_end_of_the_program_ends_the_wait()
    {
        using var board = Board.Start("hifive1-revb", "firmware/hello");
        string message = Assert.Throws<BoardTimeoutException>(() => board.RunUntil(board.Led.TurnsOn)).Message;
        Assert.StartsWith("LED ledRed turning on did not come before the program ended\n", message);
        Assert.EndsWith("\nUART so far:\n  Hello, world!", message);
    }

    [Fact]
    public void Main_that_does_not_return() => AssertStarts(
        "Main did not return within 5 ms\n",
        board => Assert.Throws<BoardTimeoutException>(() => board.RunToEnd(s_moment)).Message);

    [Fact]
    public void A_line_without_code() => AssertIs(
        """
        error: no code is left of line 2 of blink.cs
          hint: lines with code: 3, 6, 7
        """,
        board => board.At("blink.cs", 2));

    [Fact]
    public void A_file_without_code() => AssertIs(
        """
        error: no code is left of line 3 of blnk.cs
          hint: files with code: blink.cs
        """,
        board => board.At("blnk.cs", 3));

    [Fact]
    public void A_method_that_is_not_there() => AssertIs(
        """
        error: the image has no symbol 'Blink.Main'
          hint: a method that was inlined has none; methods of the app: Program.<Main>$(System.String[])
        """,
        board => board.At("Blink.Main"));

    [Fact]
    public void A_beginning_of_several_symbols() => AssertIs(
        """
        error: '__stack' is the beginning of 2 symbols
          hint: they are: __stack_bottom, __stack_top
        """,
        board => board.Memory.AddressOf("__stack"));

    [Fact]
    public void An_LED_that_is_not_there() => AssertIs(
        """
        error: the board has no LED 'ledRd'
          hint: did you mean 'ledRed'? known LEDs: ledBlue, ledGreen, ledRed
        """,
        board => board.Leds["ledRd"]);

    [Fact]
    public void A_button_that_is_not_there() => AssertIs("error: the board has no button", board => board.Button);

    [Fact]
    public void A_button_that_is_there_already() => AssertIs(
        "error: the board has a button 'user' already",
        board =>
        {
            board.Buttons.Add("user", 9);
            board.Buttons.Add("User", 10);
            return null;
        },
        "user", "User");

    [Fact]
    public void A_pin_that_is_not_there() => AssertIs(
        """
        error: the board has no pin 32
          hint: its pins are 0 to 31
        """,
        board => board.Pins[32]);

    [Fact]
    public void A_register_that_is_not_there() => AssertIs(
        """
        error: the core has no register 'mcaus'
          hint: did you mean 'mcause'?
        """,
        board => board.Registers["mcaus"]);

    [Fact]
    public void Memory_that_is_not_there() => AssertIs(
        "error: there is no memory at 0x00000004",
        board => board.Memory.Read(4, 4));

    [Fact]
    public void An_app_that_is_not_there() => Assert.Equal(
        "error: firmware/blnk does not exist\n  hint: give an app.cs, a folder with C# files, an app.csproj, or an ELF file; "
            + "a relative path is looked for in the working folder and above the test's own",
        Assert.Throws<BuildErrorException>(() => Board.Start("hifive1-revb", "firmware/blnk")).ToString());

    [Fact]
    public void A_board_that_is_not_simulated() => Assert.Equal(
        """
        error: engine flint does not have board 'hifive1-revb-qemu'
        """,
        Assert.Throws<BuildErrorException>(() => Board.Start("hifive1-revb-qemu", "firmware/hello")).ToString());

    [Fact]
    public void An_engine_that_is_not_there() => Assert.StartsWith(
        "error: unknown engine 'qemu'\n  hint: engines for tests: flint, renode",
        Assert.Throws<BuildErrorException>(() => Board.Start("hifive1-revb", "firmware/hello", new BoardOptions { Engine = "qemu" })).ToString());

    private static void AssertStarts(string expected, Func<Board, string> action)
    {
        using var board = Board.Start("hifive1-revb", "firmware/blink");
        Assert.StartsWith(expected, action(board));
    }

    private static void AssertIs(string expected, Func<Board, object?> action, params string[] caseInsensitive)
    {
        using var board = Board.Start("hifive1-revb", "firmware/blink");
        string actual = Assert.Throws<BuildErrorException>(() => action(board)).ToString();
        foreach (string name in caseInsensitive)
            actual = actual.Replace(name, caseInsensitive[0], StringComparison.Ordinal);
        Assert.StartsWith(expected, actual);
    }
}

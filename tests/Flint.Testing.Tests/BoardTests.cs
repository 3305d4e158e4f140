using System.Text.RegularExpressions;

namespace Flint.Testing.Tests;

public sealed class BoardTests
{
    [Fact]
    public void An_LED_blinks_in_virtual_time()
    {
        using var board = Board.Start("hifive1-revb", "firmware/blink");
        Assert.False(board.Leds["LedRed"].IsOn);
        board.RunFor(TimeSpan.FromMilliseconds(2250));
        Assert.Equal([0, 500, 1000, 1500, 2000], board.Led.Changes.Select(change => Math.Round(change.Time.TotalMilliseconds)));
        Assert.Equal([true, false, true, false, true], board.Led.Changes.Select(change => change.IsHigh));
        Assert.Equal((true, 5), (board.Led.IsOn, board.Led.Toggles));
        Assert.Equal("ledRed", board.Led.Name);
        Assert.False(board.Pins["Led"].IsHigh);
    }

    [Fact]
    public void Waiting_for_an_LED_stops_at_the_moment_it_changes()
    {
        using var board = Board.Start("hifive1-revb", "firmware/blink");
        board.RunUntil(board.Led.TurnsOn);
        board.RunUntil(board.Led.TurnsOff);
        // The instruction that changes it is completed.
        Assert.InRange((board.Time - board.Led.Changes[^1].Time).TotalMicroseconds, 0, 0.1);
        Assert.InRange(board.Time.TotalMilliseconds, 499, 501);
        board.RunUntil(board.Pins[22].Edge(PinEdge.Falling));
        Assert.InRange(board.Time.TotalMilliseconds, 999, 1001);
    }

    [Fact]
    public void A_button_that_a_test_adds_is_pressed()
    {
        using var board = Board.Start("hifive1-revb", Program("Button"));
        Button button = board.Buttons.Add("user", pin: 9);
        board.RunFor(TimeSpan.FromMilliseconds(1));
        Assert.False(board.Leds["ledGreen"].IsOn);
        button.Press();
        board.RunFor(TimeSpan.FromMilliseconds(1));
        Assert.True(board.Leds["ledGreen"].IsOn);
        button.Release();
        board.RunFor(TimeSpan.FromMilliseconds(1));
        Assert.True(board.Leds["ledGreen"].IsOn);
        board.Buttons["USER"].Press();
        board.RunFor(TimeSpan.FromMilliseconds(1));
        Assert.False(board.Leds["ledGreen"].IsOn);
    }

    [Fact]
    public void A_stuck_pin_ignores_what_drives_it()
    {
        using var board = Board.Start("hifive1-revb", Program("Button"));
        Button button = board.Buttons.Add("user", pin: 9);
        board.RunFor(TimeSpan.FromMilliseconds(1));
        board.Pins[9].Stick(isHigh: true);
        button.Press();
        board.RunFor(TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, board.Leds["ledGreen"].Toggles);
        board.Pins[9].Unstick();
        button.Press();
        board.RunFor(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, board.Leds["ledGreen"].Toggles);
    }

    [Fact]
    public void A_line_stops_the_program_also_where_all_its_calls_are_inlined()
    {
        using var board = Board.Start("hifive1-revb", "firmware/blink");
        board.RunUntil(board.At("blink.cs", 7));
        Assert.True(board.Led.IsOn);
        board.RunFor(TimeSpan.FromMilliseconds(250));
        board.RunUntil(board.At("blink.cs", 7));
        Assert.False(board.Led.IsOn);
    }

    [Theory]
    [InlineData("esp32-c3-devkitm-1")]
    [InlineData("hifive1-revb")]
    [InlineData("longan-nano")]
    [InlineData("pico2")]
    [InlineData("qemu-virt-rv32")]
    public void The_UART_is_read_and_written_as_text(string name)
    {
        using var board = Board.Start(name, Program("Echo"));
        Assert.Equal("ready", board.Uart.ReadLine());
        board.Uart.Send("abc, def");
        Assert.Equal("ABC", board.Uart.WaitFor("ABC"));
        Assert.Equal("D", board.Uart.WaitFor(new Regex("[A-Z]")).Value);
        board.Uart.Send("q");
        board.RunToEnd();
        Assert.Equal("ready\nABC, DEFbye\n", board.Uart.Text);
        Assert.Equal("EFbye\n", board.Uart.Unread);
        Assert.Equal(name == "qemu-virt-rv32" ? 7 : null, board.ExitCode);
        Assert.True(board.HasEnded);
    }

    [Fact]
    public void A_line_and_a_method_stop_the_program()
    {
        using var board = Board.Start("qemu-virt-rv32", Program("Average"));
        board.RunUntil(board.At("Program.<<Main>$>g__Average|0_0"));
        Assert.Equal("before\n", board.Uart.Text);
        board.RunUntil(board.At("Average.cs", 12));
        Assert.Equal("in Program.<<Main>$>g__Average|0_0(System.Int32[], System.Int32) (Average.cs:line 12)", board.Location);
        ulong before = board.Instructions;
        board.Step();
        Assert.Equal(before + 1, board.Instructions);
        board.Registers["t6"] = 3;
        Assert.Equal(3UL, board.Registers["x31"]);
    }

    [Fact]
    public void What_the_program_does_not_catch_fails_the_test()
    {
        using var board = Board.Start("qemu-virt-rv32", Program("Average"));
        var error = Assert.Throws<FirmwareErrorException>(() => board.RunToEnd());
        Assert.Equal(
            """
            Unhandled exception. System.IndexOutOfRangeException: Index was outside the bounds of the array.
               at Program.<<Main>$>g__Average|0_0(System.Int32[], System.Int32) in Average.cs:line 12
            """,
            error.Message);
        Assert.Equal("System.IndexOutOfRangeException", error.Error!.Exception);
        Assert.Equal("before\n\n", board.Uart.Text);
    }

    [Fact]
    public void Memory_is_read_and_written_by_address()
    {
        using var board = Board.Start("hifive1-revb", "firmware/hello");
        board.Memory.WriteWord(0x8000_0010, 0x1234_5678);
        Assert.Equal([0x78, 0x56, 0x34, 0x12], board.Memory.Read(0x8000_0010, 4));
        Assert.Equal(0x8000_0800UL, board.Memory.AddressOf("__stack_top"));
    }

    [Fact]
    public void Two_boards_know_nothing_of_each_other()
    {
        using var first = Board.Start("hifive1-revb", "firmware/hello");
        using var second = Board.Start("hifive1-revb", "firmware/hello");
        first.RunToEnd();
        Assert.Equal(("Hello, world!\n", ""), (first.Uart.Text, second.Uart.Text));
        second.RunToEnd();
        Assert.Equal((first.Time, first.Instructions), (second.Time, second.Instructions));
    }

    private static string Program(string name) => $"tests/Flint.Testing.Tests/Programs/{name}.cs";
}

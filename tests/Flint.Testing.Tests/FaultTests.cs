namespace Flint.Testing.Tests;

/// <summary>What tests break, and moments that they come back to.</summary>
public sealed class FaultTests
{
    [Fact]
    public void A_register_that_does_not_answer_is_an_access_fault()
    {
        using var board = Board.Start("hifive1-revb", Program("Sensor"));
        board.Faults.BusError(0x1001_6010);
        var error = Assert.Throws<FirmwareErrorException>(() => board.RunToEnd());
        Assert.StartsWith(
            "the core traps for ever: there is no code at its trap handler, 0x00000000; before, there was StoreFault for 0x10016010, in Program.",
            error.Message);
        Assert.Matches(@" \(.*\.cs:line \d+\)$", error.Message);
    }

    [Fact]
    public void A_bit_that_is_stuck_reads_the_same()
    {
        var sensor = new Silent();
        using var board = Board.Start("hifive1-revb", Program("Sensor"));
        board.I2c.First.Attach(0x76, sensor);
        // What the controller has received: 0x60 with its lowest bit set.
        board.Faults.StickBit(0x1001_600C, 0, isSet: true);
        board.RunToEnd();
        Assert.Equal("97\n-1\n", board.Uart.Text);
    }

    [Fact]
    public void Power_that_is_lost_starts_the_program_anew_at_any_instruction()
    {
        for (ulong instruction = 50; instruction < 60; instruction++)
        {
            using var board = Board.Start("hifive1-revb", "firmware/hello");
            board.RunToInstruction(instruction);
            Assert.Equal(instruction, board.Instructions);
            TimeSpan before = board.Time;
            board.CyclePower();
            Assert.Equal(before, board.Time);
            board.RunToEnd();
            Assert.Equal("Hello, world!\n", board.Uart.Text);
        }
    }

    [Fact]
    public void What_is_attached_stays_when_power_is_lost()
    {
        using var board = Board.Start("hifive1-revb", Program("Button"));
        board.Buttons.Add("user", pin: 9).Press();
        board.RunFor(TimeSpan.FromMilliseconds(1));
        Assert.True(board.Leds["ledGreen"].IsOn);
        board.CyclePower();
        Assert.False(board.Leds["ledGreen"].IsOn);
        board.RunFor(TimeSpan.FromMilliseconds(1));
        Assert.True(board.Leds["ledGreen"].IsOn);
    }

    [Theory]
    [InlineData("hifive1-revb")]
    [InlineData("qemu-virt-rv32")]
    public void A_moment_that_was_saved_comes_again_and_goes_on_in_the_same_way(string name)
    {
        using var board = Board.Start(name, Program("Counter"));
        board.Uart.WaitFor("\n20\n");
        BoardSnapshot moment = board.Save();
        (string Hash, string Text, ulong Instructions) then = (board.TraceHash, board.Uart.Text, board.Instructions);
        board.RunFor(TimeSpan.FromMilliseconds(7));
        string after = board.TraceHash;
        string text = board.Uart.Text;
        Assert.NotEqual(then.Hash, after);
        board.Restore(moment);
        Assert.Equal(then, (board.TraceHash, board.Uart.Text, board.Instructions));
        board.RunFor(TimeSpan.FromMilliseconds(7));
        Assert.Equal((after, text), (board.TraceHash, board.Uart.Text));
    }

    [Fact]
    public void The_same_run_has_the_same_trace_hash_and_another_has_not()
    {
        string[] hashes = new string[3];
        for (int i = 0; i < hashes.Length; i++)
        {
            using var board = Board.Start("hifive1-revb", Program("Echo"));
            board.Uart.Send(i < 2 ? "aq" : "bq");
            board.RunToEnd();
            hashes[i] = board.TraceHash;
        }

        Assert.Equal(hashes[0], hashes[1]);
        Assert.NotEqual(hashes[0], hashes[2]);
    }

    [Fact]
    public void A_snapshot_of_another_board()
    {
        using var first = Board.Start("hifive1-revb", "firmware/hello");
        using var second = Board.Start("hifive1-revb", "firmware/hello");
        Assert.Equal(
            "the snapshot is of another board (Parameter 'snapshot')",
            Assert.Throws<ArgumentException>(() => second.Restore(first.Save())).Message);
    }

    private sealed class Silent : Sim.Peripherals.II2cDevice
    {
        public bool Write(byte value) => true;

        public byte Read() => 0x60;
    }

    private static string Program(string name) => $"tests/Flint.Testing.Tests/Programs/{name}.cs";
}

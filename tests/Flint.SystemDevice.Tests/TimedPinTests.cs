using Flint.Testing;

namespace Flint.SystemDevice.Tests;

public sealed class TimedPinTests
{
    [Fact]
    public void Drivers_that_time_edges_of_pins()
    {
        using var board = Board.Start("hifive1-revb", "tests/Flint.SystemDevice.Tests/Programs/TimedPins.cs");
        BoardPins pins = board.Pins;
        var keypad = new Keypad(rows: [pins[0], pins[1]], columns: [pins[2], pins[3], pins[4]]);
        var loadCell = new LoadCell(clock: pins[12], data: pins[11]) { Value = 0x010000 };
        pins[9].Drive(true);
        pins[10].Drive(true);

        board.Uart.WaitFor("press a key\n");
        board.RunFor(TimeSpan.FromMilliseconds(10));
        keypad.Press(1, 2);

        board.Uart.WaitFor("turn\n");
        board.RunFor(TimeSpan.FromMilliseconds(10));
        Turn(board, clicks: 3, first: 10, second: 9);
        Turn(board, clicks: 1, first: 9, second: 10);

        board.Uart.WaitFor("put 1 kg on it\n");
        loadCell.Value = 0x010000 + 200_000;
        board.Uart.WaitFor("put something on it\n");
        loadCell.Value = 0x010000 + 50_000;

        board.RunToEnd();

        Assert.Equal(
            """
            press a key
            KeyMatrix 1 2 Rising
            turn
            QuadratureRotaryEncoder 2
            put 1 kg on it
            put something on it
            Hx711 250

            """,
            board.Uart.Text);
    }

    /// <summary>On a chip whose core and clock are fast beside the pulses. The data sheet's example: 65.2 %, 35.1 °C. (Aosong DHT22 data sheet, 7.)</summary>
    [Fact]
    public void A_sensor_that_answers_in_pulses()
    {
        using var board = Board.Start("pico2", "tests/Flint.SystemDevice.Tests/Programs/Dht22.cs");
        AnswerAsDht22(board, board.Pins[15], [0x02, 0x8C, 0x01, 0x5F, 0xEE]);
        board.RunToEnd();
        Assert.Equal("351\n652\n", board.Uart.Text);
    }

    /// <summary>Clicks of a rotary encoder: one line falls and rises a quarter of a click before the other one.</summary>
    private static void Turn(Board board, int clicks, int first, int second)
    {
        for (int i = 0; i < 2 * clicks; i++)
        {
            board.Pins[first].Drive(i % 2 != 0);
            board.RunFor(TimeSpan.FromMilliseconds(5));
            board.Pins[second].Drive(i % 2 != 0);
            board.RunFor(TimeSpan.FromMilliseconds(5));
        }
    }

    /// <summary>When the chip lets go of the line, 80 µs low and high, then each bit 50 µs low and 26 or 70 µs high.</summary>
    private static void AnswerAsDht22(Board board, Pin line, byte[] values)
    {
        board.RunUntil(line.Edge(PinEdge.Rising));
        board.RunUntil(line.Edge(PinEdge.Falling));
        board.RunUntil(line.Edge(PinEdge.Rising), within: TimeSpan.FromMilliseconds(100));
        board.RunFor(TimeSpan.FromMicroseconds(20));
        Pulse(80, 80);
        foreach (byte value in values)
        {
            for (int bit = 7; bit >= 0; bit--)
                Pulse(50, (value >> bit & 1) != 0 ? 70 : 26);
        }

        line.Drive(false);
        board.RunFor(TimeSpan.FromMicroseconds(50));
        line.Drive(true);

        void Pulse(int low, int high)
        {
            line.Drive(false);
            board.RunFor(TimeSpan.FromMicroseconds(low));
            line.Drive(true);
            board.RunFor(TimeSpan.FromMicroseconds(high));
        }
    }
}

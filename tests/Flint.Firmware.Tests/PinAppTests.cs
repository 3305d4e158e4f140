using Flint.Targets;
using Flint.Testing;

namespace Flint.Firmware.Tests;

/// <summary>The apps that need no more than pins.</summary>
public sealed class PinAppTests
{
    public static TheoryData<string> Fade => FirmwareBoards.Of("fade");

    public static TheoryData<string> Button => FirmwareBoards.Of("button");

    public static TheoryData<string> Multiblink => FirmwareBoards.Of("multiblink");

    [Theory]
    [MemberData(nameof(Fade))]
    public void Fade_grows_and_shrinks_the_part_of_a_period_that_a_pin_is_high(string name)
    {
        using var board = Board.Start(name, "firmware/fade");
        Pin pin = board.Pins[TargetCatalog.Open(Installation.Locate().Boards, []).Load(name).Devices["Pwm"].Pins[0]];
        double dark = HighPart(board, pin);
        board.RunFor(TimeSpan.FromMilliseconds(610));
        double bright = HighPart(board, pin);
        board.RunFor(TimeSpan.FromMilliseconds(610));
        double darkAgain = HighPart(board, pin);
        Assert.InRange(dark, 0, 0.05);
        Assert.InRange(bright, 0.9, 1);
        Assert.InRange(darkAgain, 0, 0.05);
    }

    [Theory]
    [MemberData(nameof(Button))]
    public void Button_toggles_the_LED_once_a_press_though_contacts_bounce(string name)
    {
        using var board = Board.Start(name, "firmware/button");
        Pin button = board.Pins["Input"];
        button.Drive(true);
        board.RunFor(TimeSpan.FromMilliseconds(20));
        bool isOn = board.Led.IsOn;
        for (int press = 0; press < 3; press++)
        {
            for (int bounce = 0; bounce < 4; bounce++)
            {
                button.Drive(false);
                board.RunFor(TimeSpan.FromMilliseconds(1));
                button.Drive(bounce == 3);
                board.RunFor(TimeSpan.FromMilliseconds(1));
            }

            board.RunFor(TimeSpan.FromMilliseconds(60));
            isOn = !isOn;
            Assert.Equal(isOn, board.Led.IsOn);
        }
    }

    [Theory]
    [MemberData(nameof(Multiblink))]
    public void Multiblink_blinks_two_pins_each_in_its_own_time(string name)
    {
        using var board = Board.Start(name, "firmware/multiblink");
        board.RunFor(TimeSpan.FromMilliseconds(50));
        int led = board.Led.Changes.Count;
        int output = board.Pins["Output"].Changes.Count;
        board.RunFor(TimeSpan.FromMilliseconds(3000));
        Assert.Equal((6, 10), (board.Led.Changes.Count - led, board.Pins["Output"].Changes.Count - output));
    }

    /// <summary>Over five periods of the PWM.</summary>
    private static double HighPart(Board board, Pin pin)
    {
        double high = 0;
        TimeSpan begin = board.Time;
        bool wasHigh = pin.IsHigh;
        int changes = pin.Changes.Count;
        board.RunFor(TimeSpan.FromMilliseconds(5));
        TimeSpan last = begin;
        foreach (LevelChange change in pin.Changes.Skip(changes))
        {
            if (wasHigh)
                high += (change.Time - last).TotalMilliseconds;
            (last, wasHigh) = (change.Time, change.IsHigh);
        }

        return (wasHigh ? high + (board.Time - last).TotalMilliseconds : high) / (board.Time - begin).TotalMilliseconds;
    }
}

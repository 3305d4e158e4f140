using Flint.Testing;

namespace Flint.SystemDevice.Tests;

public sealed class DisplayTests
{
    [Fact]
    public void Text_on_displays_of_characters_and_of_digits()
    {
        using var board = Board.Start("hifive1-revb", "tests/Flint.SystemDevice.Tests/Programs/Displays.cs");
        var onI2c = new CharacterDisplay();
        var backpack = new DisplayBackpack(onI2c);
        board.I2c.First.Attach(0x27, backpack);
        var onPins = new CharacterDisplay();
        onPins.Connect(board.Pins[0], board.Pins[1], board.Pins[2], board.Pins[3], board.Pins[4], board.Pins[5]);
        var digits = new SegmentDisplay(clock: board.Pins[10], data: board.Pins[11]);

        board.RunToEnd();

        Assert.Equal("21.5 C          ", onI2c.Text(0, 16));
        Assert.Equal("    Flint       ", onI2c.Text(0x40, 16));
        Assert.False(backpack.IsLit);
        Assert.Equal("  third line        ", onPins.Text(20, 20));
        Assert.Equal([0x06, 0xDB, 0x4F, 0, 0, 0], digits.Digits);
        Assert.Equal((true, 5), (digits.IsOn, digits.Brightness));
    }

    [Fact]
    public void A_picture_of_the_programs_own_on_a_panel_of_pixels()
    {
        using var board = Board.Start("hifive1-revb", "tests/Flint.SystemDevice.Tests/Programs/Panel.cs");
        var panel = new GraphicPanel();
        board.I2c.First.Attach(0x3C, panel);

        board.RunToEnd();

        Assert.True(panel.IsOn);
        for (int y = 0; y < 32; y++)
            for (int x = 0; x < 128; x++)
                Assert.Equal(x == 3 * y, panel[x, y]);
    }
}

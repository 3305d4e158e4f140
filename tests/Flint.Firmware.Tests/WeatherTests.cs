using Flint.Testing;

namespace Flint.Firmware.Tests;

public sealed class WeatherTests
{
    public static TheoryData<string> Weather => FirmwareBoards.Of("weather");

    [Theory]
    [MemberData(nameof(Weather))]
    public void The_display_shows_what_the_sensor_measures(string name)
    {
        var sensor = new WeatherSensor();
        var display = new PixelDisplay();
        using var board = Board.Start(name, "firmware/weather");
        foreach (I2cPort bus in board.I2c)
        {
            bus.Attach(0x76, sensor);
            bus.Attach(0x3C, display);
        }

        Assert.Equal("25.0 C, 45.1 %, 1006.5 hPa", board.Uart.ReadLine());
        Assert.Equal(
            """
            .###..#####........###.........###.
            #...#.#...........#...#.......#...#
            ....#.####........#..##.......#....
            ...#......#.......#.#.#.......#....
            ..#.......#.......##..#.......#....
            .#....#...#..##...#...#.......#...#
            #####..###...##....###.........###.

            """, display.Rows(page: 0, width: 35));
        sensor.Temperature -= 100_000;
        string line = board.Uart.ReadLine();
        Assert.StartsWith("-", line, StringComparison.Ordinal);
    }
}

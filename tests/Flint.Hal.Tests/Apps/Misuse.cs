using Flint.Boards;
using Flint.Hal;

foreach (int number in (int[])[-1, 99])
{
    Try("bus", () => new I2cBus(number).Open());
    Try("bus", () => new SpiBus(number).Open(new SpiSettings(1_000_000)));
    Try("uart", () => new UartPort(number).OpenPolled());
    Try("channel", () => new PwmOutput(number).Start(1000));
    Try("timer", () => new HardwareTimer(number).Start(TimeSpan.FromMilliseconds(1)));
}

Try("frequency", () => Board.Spi.Open(new SpiSettings(0)));
Try("address", () => Board.I2c.Open().IsPresent(0xEC));
Console.WriteLine("done");

static void Try(string parameter, Action action)
{
    try
    {
        action();
        Console.WriteLine($"{parameter} was taken");
    }
    catch (ArgumentOutOfRangeException e) when (e.ParamName == parameter)
    {
        Console.WriteLine(e.Message);
    }
}

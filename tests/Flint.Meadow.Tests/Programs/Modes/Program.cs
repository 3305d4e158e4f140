using Flint.Boards;
using Flint.Hal;
using Meadow;
using Meadow.Hardware;
using Meadow.Units;

ISpiBus bus = Board.Spi.AsMeadow(new Frequency(1, Frequency.UnitType.Megahertz));
var first = new Select(Board.Output.AsMeadow().CreateDigitalOutputPort(true));
var second = new Select(Board.LedGreen.AsMeadow().CreateDigitalOutputPort(true));
for (int i = 0; i < 2; i++)
{
    bus.Configuration.SetBusMode(SpiClockConfiguration.Mode.Mode0);
    bus.Write(first, [0x10]);
    bus.Configuration.SetBusMode(SpiClockConfiguration.Mode.Mode3);
    bus.Write(second, [0x13]);
}

bus.Configuration.Speed = new Frequency(0);
try
{
    bus.Write(second, [0xFF]);
}
catch (ArgumentOutOfRangeException)
{
    Console.WriteLine($"refused, {(second.State ? "not selected" : "selected")}");
}

/// <summary>Tells the mode of SPI0 when its device is selected and when it no longer is.</summary>
sealed class Select(IDigitalOutputPort port) : IDigitalOutputPort
{
    public IDigitalChannelInfo Channel => port.Channel;

    public IPin Pin => port.Pin;

    public bool InitialState => port.InitialState;

    public bool State
    {
        get => port.State;
        set
        {
            port.State = value;
            Console.WriteLine($"{Pin.Name} {(value ? "high" : "low")} in mode {Mode}");
        }
    }

    private static uint Mode => new Register32(0x4001_3000).Value & 3;

    public void Dispose() => port.Dispose();
}

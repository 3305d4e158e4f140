using Meadow;
using Meadow.Hardware;

namespace Parts;

/// <summary>A display that takes commands and pixels on SPI, and tells them apart by a pin.</summary>
public sealed class Panel
{
    private readonly ISpiBus _bus;
    private readonly IDigitalOutputPort _chipSelect;
    private readonly IDigitalOutputPort _dataCommand;

    public Panel(ISpiBus bus, IPin chipSelect, IPin dataCommand)
    {
        _bus = bus;
        _chipSelect = chipSelect.CreateDigitalOutputPort(true);
        _dataCommand = dataCommand.CreateDigitalOutputPort(false);
        _bus.Configuration.SetBusMode(SpiClockConfiguration.Mode.Mode0);
    }

    public void Show(Span<byte> pixels)
    {
        _dataCommand.State = false;
        _bus.Write(_chipSelect, [0x2C]);
        _dataCommand.State = true;
        _bus.Write(_chipSelect, pixels);
    }

    public byte ReadStatus()
    {
        _dataCommand.State = false;
        Span<byte> answer = stackalloc byte[2];
        _bus.Exchange(_chipSelect, [0x0A, 0], answer);
        return answer[1];
    }
}

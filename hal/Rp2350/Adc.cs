namespace Flint.Hal.Rp2350;

/// <summary>The ADC: channels 0 to 3 are GPIO 26 to 29, channel 4 is the temperature. (RP2350 Datasheet, ADC and temperature sensor.)</summary>
public static class Adc
{
    private const nuint Address = 0x400A0000;
    private const int FirstPin = 26;
    private const int TemperatureChannel = 4;
    private const uint Enable = 1u << 0;
    private const uint TemperatureEnable = 1u << 1;
    private const uint StartOnce = 1u << 2;
    private const uint Ready = 1u << 8;
    private const uint Selection = 15u << 12;

    private static SharedRegister32 Control => new(Address);

    /// <exception cref="ArgumentOutOfRangeException">There is no such channel.</exception>
    public static void Open(int channel)
    {
        if (channel is < 0 or > TemperatureChannel)
            throw new ArgumentOutOfRangeException(nameof(channel), "the ADC's channels are 0 to 3, and 4 for the temperature");
        ClockTree.StartAdcClock();
        PeripheralResets.Release(PeripheralResets.Adc);
        Control.Set(Enable);
        while (!Control.HasAny(Ready))
        {
        }

        if (channel == TemperatureChannel)
        {
            Control.Set(TemperatureEnable);
            return;
        }

        Gpio.Open(FirstPin + channel);
        Gpio.Configure(FirstPin + channel, PinMode.Analog);
    }

    public static int Read(int channel)
    {
        Control.Clear(Selection);
        Control.Set(((uint)channel << 12) | StartOnce);
        while (!Control.HasAny(Ready))
        {
        }

        return (int)new Register32(Address + 4).Value;
    }
}

using static Flint.Registers.Rp2350.Peripherals;

namespace Flint.Hal.Rp2350;

/// <summary>The ADC: channels 0 to 3 are GPIO 26 to 29, channel 4 is the temperature. (RP2350 Datasheet, ADC and temperature sensor.)</summary>
public static class Adc
{
    private const int FirstPin = 26;
    private const int TemperatureChannel = 4;

    /// <exception cref="ArgumentOutOfRangeException">There is no such channel.</exception>
    public static void Open(int channel)
    {
        if (channel is < 0 or > TemperatureChannel)
            throw new ArgumentOutOfRangeException(nameof(channel), "the ADC's channels are 0 to 3, and 4 for the temperature");
        ClockTree.StartAdcClock();
        PeripheralResets.Release(PeripheralResets.Adc);
        ADC.CS.EN = true;
        while (!ADC.CS.READY)
        {
        }

        if (channel == TemperatureChannel)
        {
            ADC.CS.TS_EN = true;
            return;
        }

        Gpio.Open(FirstPin + channel);
        Gpio.Configure(FirstPin + channel, PinMode.Analog);
    }

    public static int Read(int channel)
    {
        ADC.CS.AINSEL = (uint)channel;
        ADC.CS.START_ONCE = true;
        while (!ADC.CS.READY)
        {
        }

        return (int)ADC.RESULT.Value;
    }
}

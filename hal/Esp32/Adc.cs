using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>The first analog-to-digital converter: channel n on GPIO n, 0 to 4, up to 2.5 V. (ESP32-C3 Technical Reference Manual: On-Chip Sensor and Analog Signal Processing.)</summary>
public static class Adc
{
    // Of ONETIME_SAMPLE: the first converter; begins; the largest attenuation.
    private const uint First = 1u << 31;
    private const uint Begin = 1 << 29;
    private const uint Attenuation = 3 << 23;
    private const uint Done = 1u << 31;

    /// <exception cref="ArgumentOutOfRangeException">There is no such channel.</exception>
    public static void Open(int channel)
    {
        if (channel is < 0 or > 4)
            throw new ArgumentOutOfRangeException(nameof(channel), "the ADC's channels are 0 to 4");
        PeripheralClocks.Enable(PeripheralClocks.Adc);
        Gpio.Configure(channel, PinMode.Analog);
    }

    public static int Read(int channel)
    {
        uint request = First | Attenuation | (uint)channel << 25;
        APB_SARADC.INT_CLR.Value = Done;
        APB_SARADC.ONETIME_SAMPLE.Value = request;
        APB_SARADC.ONETIME_SAMPLE.Value = request | Begin;
        while ((APB_SARADC.INT_RAW.Value & Done) == 0)
        {
        }

        APB_SARADC.ONETIME_SAMPLE.Value = request;
        return (int)(APB_SARADC.SAR1DATA_STATUS.Value & 0xFFF);
    }
}

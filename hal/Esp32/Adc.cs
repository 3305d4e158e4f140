using Flint.Runtime;
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

    private const uint FromBus = 2;
    private const uint AlwaysPowered = 3;
    private const uint FastestController = 5_000_000;
    private const uint Crystal = 40_000_000;
    private const uint PllBus = 80_000_000;

    // Three clocks of the controller, which sees no shorter change of the start bit, in the system timer's ticks, and a half more.
    private const ulong Seen = 16;

    /// <exception cref="ArgumentOutOfRangeException">There is no such channel.</exception>
    public static void Open(int channel)
    {
        if (channel is < 0 or > 4)
            throw new ArgumentOutOfRangeException(nameof(channel), "the ADC's channels are 0 to 4");
        PeripheralClocks.Enable(PeripheralClocks.Adc);
        APB_SARADC.CLKM_CONF.Write(new() { CLK_SEL = FromBus, CLKM_DIV_NUM = Divider() - 1, CLKM_DIV_A = 1 });
        APB_SARADC.CTRL.Write(APB_SARADC.CTRL.Read() with { SARADC_SAR_CLK_GATED = true, SARADC_SAR_CLK_DIV = 1, SARADC_XPD_SAR_FORCE = AlwaysPowered });
        Gpio.Configure(channel, PinMode.Analog);
    }

    public static int Read(int channel)
    {
        uint request = First | Attenuation | (uint)channel << 25;
        APB_SARADC.INT_CLR.Value = Done;
        APB_SARADC.ONETIME_SAMPLE.Value = request | Begin;
        Clock.Wait(Seen);
        APB_SARADC.ONETIME_SAMPLE.Value = request;
        Clock.Wait(Seen);
        while ((APB_SARADC.INT_RAW.Value & Done) == 0)
        {
        }

        return (int)(APB_SARADC.SAR1DATA_STATUS.Value & 0xFFF);
    }

    /// <summary>Of the bus' clock, which is the core's up to the crystal's.</summary>
    private static uint Divider() => Math.Max(2, (CoreFrequency() > Crystal ? PllBus : CoreFrequency()) / FastestController);

    [TargetValue("clock.core")]
    private static extern uint CoreFrequency();
}

using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>An addressable RGB LED on a pin, such as the WS2812 on Espressif's boards: it is told its colour by pulses, which RMT's channel 0 makes.</summary>
/// <param name="pin">The chip's number for it.</param>
public readonly struct RgbLed(int pin)
{
    /// <summary>The matrix's number for what channel 0 sends.</summary>
    private const uint OutputSignal = 51;

    /// <summary>Gives the pin to RMT, and switches the LED off.</summary>
    public RgbLedOutput AsOutput()
    {
        PeripheralClocks.Enable(PeripheralClocks.RemoteControl);
        // The crystal, not divided; memory is written directly.
        RMT.SYS_CONF.Write(new() { CLK_EN = true, SCLK_ACTIVE = true, SCLK_SEL = 3, APB_FIFO_MASK = true });
        Gpio.GiveOutput(pin, OutputSignal);
        var output = default(RgbLedOutput);
        output.Off();
        return output;
    }
}

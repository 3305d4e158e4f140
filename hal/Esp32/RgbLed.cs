namespace Flint.Hal.Esp32;

/// <summary>An addressable RGB LED on a pin, such as the WS2812 on Espressif's boards: it is told its colour by pulses, which RMT's channel 0 makes.</summary>
/// <param name="pin">The chip's number for it.</param>
public readonly struct RgbLed(int pin)
{
    /// <summary>Gives the pin to RMT, and switches the LED off.</summary>
    public RgbLedOutput AsOutput()
    {
        ClockRegisters.Enable(ClockRegisters.RemoteControl);
        RemoteControlRegisters.SystemConfiguration.Write(RemoteControlRegisters.FromCrystal);
        Gpio.GiveOutput(pin, RemoteControlRegisters.OutputSignal);
        var output = default(RgbLedOutput);
        output.Off();
        return output;
    }
}

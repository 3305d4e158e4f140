using Flint.Hal.Stm32F1;

namespace Flint.Hal.Gd32;

/// <summary>Outputs of TIMER0 to TIMER4: 4 times the timer plus the channel.</summary>
public static class Pwm
{
    /// <exception cref="ArgumentOutOfRangeException">There is no such channel, or the timer cannot make that frequency.</exception>
    public static void Open(int channel, int frequency)
    {
        int pin = TimerPins.Of(channel);
        Timer.Open(channel / 4);
        Gpio.Open(pin);
        Timers.OpenPulse(Timer.Registers(channel / 4), channel / 4 == 0, ClockTree.Frequency, channel % 4, frequency);
        Gpio.SetMode(pin, Gpio.AlternateOutput);
    }

    public static void SetDuty(int channel, int duty) => Timers.SetDuty(Timer.Registers(channel / 4), channel % 4, duty);

    public static void Close(int channel)
    {
        int pin = TimerPins.Of(channel);
        Gpio.Write(pin, false);
        Gpio.Configure(pin, PinMode.Output);
        Timers.ClosePulse(Timer.Registers(channel / 4), channel % 4);
    }
}

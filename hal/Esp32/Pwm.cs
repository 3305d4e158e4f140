using System.Numerics;
using Flint.Runtime;
using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>Six outputs of LEDC, 0 to 5. There are four timers, so 4 has the frequency of 0, and 5 that of 1. (ESP32-C3 Technical Reference Manual: LED PWM Controller.)</summary>
public static class Pwm
{
    private const uint Crystal = 40_000_000;
    private const uint FromCrystal = 1u << 31 | 3;
    private const uint FirstSignal = 45;

    // The counter has 14, but a duty of all its steps needs one more than that.
    private const int MostBits = 13;
    private const uint GreatestDivider = 0x3_FFFF;

    // Of a timer's CONF: takes over what was written.
    private const uint UpdateTimer = 1 << 25;

    // Of a channel's CONF0: the output is on; takes over what was written.
    private const uint OutputOn = 1 << 2;
    private const uint UpdateChannel = 1 << 4;

    // Of a channel's CONF1: takes the duty over, without fading.
    private const uint UpdateDuty = 1u << 31 | 1 << 30;

    /// <exception cref="ArgumentOutOfRangeException">There is no such channel, or the timer cannot make the frequency: 5 Hz to 20 MHz.</exception>
    public static void Open(int channel, int frequency)
    {
        if (channel is < 0 or > 5)
            throw new ArgumentOutOfRangeException(nameof(channel), "the PWM channels are 0 to 5");
        if (frequency is < 5 or > 20_000_000)
            throw new ArgumentOutOfRangeException(nameof(frequency), "the PWM timer cannot make that frequency");
        int bits = Math.Min(MostBits, BitOperations.Log2(Crystal / (uint)frequency));
        var divider = (uint)(((ulong)Crystal << 8) / ((ulong)(uint)frequency << bits));
        PeripheralClocks.Enable(PeripheralClocks.Ledc);
        LEDC.CONF.Value = FromCrystal;
        Timer(channel).Write(Math.Min(divider, GreatestDivider) << 4 | (uint)bits | UpdateTimer);
        LEDC.CH_HPOINT[channel].Value = 0;
        SetDuty(channel, 0);
        Gpio.GiveOutput(Pin(channel), FirstSignal + (uint)channel);
    }

    public static void SetDuty(int channel, int duty)
    {
        var bits = (int)(Timer(channel).Value & 15);
        LEDC.CH_DUTY[channel].Value = ((uint)duty << bits >> 16) << 4;
        LEDC.CH_CONF1[channel].Value = UpdateDuty;
        LEDC.CH_CONF0[channel].Value = (uint)channel % 4 | OutputOn | UpdateChannel;
    }

    public static void Close(int channel)
    {
        LEDC.CH_CONF0[channel].Value = (uint)channel % 4 | UpdateChannel;
        Gpio.Configure(Pin(channel), PinMode.Input);
    }

    private static Register32 Timer(int channel) => new(0x6001_90A0 + (8 * ((nuint)(uint)channel % 4)));

    private static int Pin(int channel) => channel switch
    {
        0 => Pin0(),
        1 => Pin1(),
        2 => Pin2(),
        3 => Pin3(),
        4 => Pin4(),
        _ => Pin5(),
    };

    [TargetValue("pwm0.pin")]
    private static extern int Pin0();

    [TargetValue("pwm1.pin")]
    private static extern int Pin1();

    [TargetValue("pwm2.pin")]
    private static extern int Pin2();

    [TargetValue("pwm3.pin")]
    private static extern int Pin3();

    [TargetValue("pwm4.pin")]
    private static extern int Pin4();

    [TargetValue("pwm5.pin")]
    private static extern int Pin5();
}

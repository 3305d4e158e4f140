using Flint.Registers.Rp2350;
using Flint.Runtime;
using static Flint.Registers.Rp2350.Peripherals;

namespace Flint.Hal.Rp2350;

/// <summary>PWM: channel 2n and 2n + 1 are the outputs A and B of slice n, which share their frequency. (RP2350 Datasheet, PWM.)</summary>
public static class Pwm
{
    private const nuint FirstCompare = 0x400A800C;

    /// <summary>Where a store flips a register's bits. (RP2350 Datasheet, Atomic register access.)</summary>
    private const nuint FlipOffset = 0x1000;

    private const int ChannelCount = 16;
    private const string Frequency = "the PWM slice cannot make that frequency";

    /// <summary>With 65,535 a compare value could not be above it.</summary>
    private const uint LargestTop = 65534;

    private const uint LargestDivider = 0xFFF;

    /// <exception cref="ArgumentOutOfRangeException">There is no such channel, or the slice cannot make that frequency.</exception>
    public static void Open(int channel, int frequency)
    {
        if (channel is < 0 or >= ChannelCount)
            throw new ArgumentOutOfRangeException(nameof(channel), "the PWM channels are 0 to 15, two a slice");
        if (frequency <= 0 || (uint)frequency > ClockFrequency() / 2)
            throw new ArgumentOutOfRangeException(nameof(frequency), Frequency);
        // In sixteenths, as small as leaves the period in 16 bits.
        var sixteenths = (ulong)ClockFrequency() * 16 / (uint)frequency;
        uint divider = Math.Max(16, (uint)((sixteenths + LargestTop) / (LargestTop + 1)));
        if (divider > LargestDivider)
            throw new ArgumentOutOfRangeException(nameof(frequency), Frequency);
        ClockTree.Require();
        PeripheralResets.Release(PeripheralResets.Pwm);
        PwmRegisters.ChCluster slice = Slice(channel);
        slice.DIV.Value = divider;
        slice.TOP.Value = (uint)(sixteenths / divider) - 1;
        SetCompare(channel, 0);
        slice.CSR.EN = true;
        int pin = Pin(channel);
        PinMap.RequirePwm(channel, pin);
        PinFunctions.Connect(pin, PinFunctions.Pwm, PinFunctions.Normal);
    }

    public static void SetDuty(int channel, int duty)
    {
        uint period = Slice(channel).TOP.Value + 1;
        // 65,536 times 65,535 is below 2^32.
        SetCompare(channel, (uint)duty * period >> 16);
    }

    public static void Close(int channel)
    {
        SetCompare(channel, 0);
        PinFunctions.Control(Pin(channel)).Value = PinFunctions.None;
    }

    /// <summary>Half of a register, without a moment at which the other half is another.</summary>
    private static void SetCompare(int channel, uint value)
    {
        nuint compare = FirstCompare + (0x14 * (nuint)((uint)channel / 2));
        int shift = channel % 2 * 16;
        new Register32(compare + FlipOffset).Write((new Register32(compare).Value ^ (value << shift)) & (0xFFFFu << shift));
    }

    private static PwmRegisters.ChCluster Slice(int channel) => PWM.CH[channel / 2];

    private static int Pin(int channel) => channel switch
    {
        0 => Pin0(),
        1 => Pin1(),
        2 => Pin2(),
        3 => Pin3(),
        4 => Pin4(),
        5 => Pin5(),
        6 => Pin6(),
        7 => Pin7(),
        8 => Pin8(),
        9 => Pin9(),
        10 => Pin10(),
        11 => Pin11(),
        12 => Pin12(),
        13 => Pin13(),
        14 => Pin14(),
        _ => Pin15(),
    };

    [TargetValue("clock.core")]
    private static extern uint ClockFrequency();

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

    [TargetValue("pwm6.pin")]
    private static extern int Pin6();

    [TargetValue("pwm7.pin")]
    private static extern int Pin7();

    [TargetValue("pwm8.pin")]
    private static extern int Pin8();

    [TargetValue("pwm9.pin")]
    private static extern int Pin9();

    [TargetValue("pwm10.pin")]
    private static extern int Pin10();

    [TargetValue("pwm11.pin")]
    private static extern int Pin11();

    [TargetValue("pwm12.pin")]
    private static extern int Pin12();

    [TargetValue("pwm13.pin")]
    private static extern int Pin13();

    [TargetValue("pwm14.pin")]
    private static extern int Pin14();

    [TargetValue("pwm15.pin")]
    private static extern int Pin15();
}

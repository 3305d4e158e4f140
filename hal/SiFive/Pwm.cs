namespace Flint.Hal.SiFive;

/// <summary>
/// The FE310's PWM outputs: 4 times the unit plus the comparator. Comparator 0 of a unit sets the period, so 1 to 3 are outputs. (FE310-G002 Manual, Pulse Width
/// Modulator; GPIO, hardware I/O functions.)
/// </summary>
public static class Pwm
{
    private const int GreatestScale = 15;

    /// <exception cref="ArgumentOutOfRangeException">The channel is no output, or the counter cannot make the frequency.</exception>
    public static void Open(int channel, int frequency)
    {
        if (channel is < 0 or > 11 || channel % 4 == 0)
            throw new ArgumentOutOfRangeException(nameof(channel), "comparator 0 of a PWM unit sets the period and is no output");
        Run(channel / 4, frequency);
        Registers(channel).Compare(channel % 4).Write(uint.MaxValue);
        uint mask = 1u << Pin(channel);
        GpioRegisters.FunctionSelect.Set(mask);
        GpioRegisters.FunctionEnable.Set(mask);
    }

    public static void SetDuty(int channel, int duty)
    {
        PwmRegisters registers = Registers(channel);
        uint period = registers.Compare(0).Value + 1;
        uint high = (uint)(((ulong)period * (uint)duty) >> 16);
        registers.Compare(channel % 4).Write(period - high);
    }

    public static void Close(int channel)
    {
        uint mask = 1u << Pin(channel);
        GpioRegisters.OutputValue.Clear(mask);
        GpioRegisters.OutputEnable.Set(mask);
        GpioRegisters.FunctionEnable.Clear(mask);
    }

    /// <summary>Lets a unit count from 0 to its period again and again.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The counter cannot make the frequency.</exception>
    internal static void Run(int unit, int frequency)
    {
        if (frequency < 1)
            throw new ArgumentOutOfRangeException(nameof(frequency), "a frequency is at least 1 Hz");
        uint limit = unit == 0 ? 1u << 8 : 1u << 16;
        uint period = ClockTree.Frequency / (uint)frequency;
        int scale = 0;
        while (period >> scale >= limit && scale <= GreatestScale)
            scale++;
        period >>= scale;
        if (scale > GreatestScale || period < 2)
            throw new ArgumentOutOfRangeException(nameof(frequency), "the PWM unit cannot make that frequency");
        var registers = new PwmRegisters(unit);
        registers.Configuration.Write(0);
        registers.Compare(0).Write(period - 1);
        registers.Count.Write(0);
        registers.Configuration.Write((uint)scale | PwmRegisters.ZeroAtMatch | PwmRegisters.Deglitch | PwmRegisters.EnableAlways);
    }

    private static PwmRegisters Registers(int channel) => new(channel / 4);

    private static int Pin(int channel) => channel switch
    {
        < 4 => channel,
        5 => 19,
        6 => 21,
        7 => 22,
        _ => channel + 2,
    };
}

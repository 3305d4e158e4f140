using System.Runtime.CompilerServices;
using Flint.Registers.Fe310;
using static Flint.Registers.Fe310.Peripherals;

namespace Flint.Hal.SiFive;

/// <summary>
/// The FE310's PWM outputs: 4 times the unit plus the comparator. Comparator 0 of a unit sets the period, so 1 to 3 are outputs. (FE310-G002 Manual, Pulse Width
/// Modulator; GPIO, hardware I/O functions.)
/// </summary>
public static class Pwm
{
    internal const int GreatestScale = 15;

    /// <exception cref="ArgumentOutOfRangeException">The channel is no output, or the counter cannot make the frequency.</exception>
    public static void Open(int channel, int frequency)
    {
        if (channel is < 0 or > 11 || channel % 4 == 0)
            throw new ArgumentOutOfRangeException(nameof(channel), "comparator 0 of a PWM unit sets the period and is no output");
        Run(channel / 4, frequency);
        Compare(Registers(channel / 4), channel % 4).Value = uint.MaxValue;
        uint mask = 1u << Pin(channel);
        GPIO0.iof_sel.Set(mask);
        GPIO0.iof_en.Set(mask);
    }

    public static void SetDuty(int channel, int duty)
    {
        PwmRegisters registers = Registers(channel / 4);
        uint last = registers.cmp0.Value;
        var scale = (int)registers.cfg.Read().scale;
        uint high = (uint)((((ulong)last << scale) + 1) * (uint)duty >> 16);
        Compare(registers, channel % 4).Value = high == 0 ? last + 1 : last - Steps(high, scale);
    }

    public static void Close(int channel)
    {
        uint mask = 1u << Pin(channel);
        GPIO0.output_val.Clear(mask);
        GPIO0.output_en.Set(mask);
        GPIO0.iof_en.Clear(mask);
    }

    /// <summary>Lets a unit count from 0 to its period again and again.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The counter cannot make the frequency.</exception>
    internal static void Run(int unit, int frequency)
    {
        if (frequency < 1)
            throw new ArgumentOutOfRangeException(nameof(frequency), "a frequency is at least 1 Hz");
        // A comparator beyond the period keeps its output low.
        uint greatest = unit == 0 ? (1u << 8) - 2 : (1u << 16) - 2;
        uint period = ClockTree.Frequency / (uint)frequency;
        int scale = 0;
        while (scale <= GreatestScale && Steps(period, scale) > greatest)
            scale++;
        if (scale > GreatestScale || period < 2)
            throw new ArgumentOutOfRangeException(nameof(frequency), "the PWM unit cannot make that frequency");
        PwmRegisters registers = Registers(unit);
        registers.cfg.Value = 0;
        registers.cmp0.Value = Steps(period, scale);
        registers.count.Value = 0;
        registers.cfg.Write(new() { scale = (uint)scale, zerocmp = true, deglitch = true, enalways = true });
    }

    /// <summary>What a comparator counts of so many cycles, rounded: one cycle at its value itself ends the period, whatever the scale.</summary>
    internal static uint Steps(uint cycles, int scale) => (cycles - 1 + (1u << scale >> 1)) >> scale;

    /// <summary>PWM0, PWM1 or PWM2, as far apart from each other.</summary>
    internal static PwmRegisters Registers(int unit) => new(0x1001_5000 + (nuint)(uint)unit * 0x1_0000);

    private static ref PwmRegisters.Cmp0Register Compare(PwmRegisters registers, int comparator) => ref Unsafe.Add(ref registers.cmp0, comparator);

    private static int Pin(int channel) => channel switch
    {
        < 4 => channel,
        5 => 19,
        6 => 21,
        7 => 22,
        _ => channel + 2,
    };
}

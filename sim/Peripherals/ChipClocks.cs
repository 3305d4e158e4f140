namespace Flint.Sim.Peripherals;

/// <summary>The clocks of a chip by their use, which its clock unit sets; without one in the platform they stay as the description of the devices has them.</summary>
internal sealed class ChipClocks
{
    private readonly Dictionary<ChipClock, ClockSignal> signals = [];

    /// <param name="hertz">After reset.</param>
    public ClockSignal Of(ChipClock clock, ulong hertz)
    {
        if (!signals.TryGetValue(clock, out ClockSignal? signal))
            signals.Add(clock, signal = new ClockSignal(hertz));
        return signal;
    }

    /// <summary>By the clock unit.</summary>
    public void Set(ChipClock clock, ulong hertz)
    {
        if (signals.TryGetValue(clock, out ClockSignal? signal))
            signal.Set(hertz);
    }
}

internal enum ChipClock
{
    /// <summary>What the core's machine timer counts.</summary>
    MachineTimer,

    /// <summary>The bus of the peripherals, or the slower of two.</summary>
    Apb1,

    /// <summary>The faster bus.</summary>
    Apb2,

    /// <summary>The timers of the slower bus.</summary>
    Apb1Timers,

    /// <summary>The timers of the faster bus.</summary>
    Apb2Timers,

    /// <summary>The analog-to-digital converters.</summary>
    Adc,
}

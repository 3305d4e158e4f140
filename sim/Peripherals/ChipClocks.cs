namespace Flint.Sim.Peripherals;

/// <summary>The clocks of a chip by their use, which its clock unit sets; without one in the platform they stay as the description of the devices has them.</summary>
internal sealed class ChipClocks
{
    private readonly Dictionary<ChipClock, ClockSignal> signals = [];
    private readonly Dictionary<ChipClock, (string Device, ulong Hertz)> described = [];

    private bool areStopped;

    /// <summary>Told when the chip wakes from a sleep in which its oscillators were off, before the clocks run again.</summary>
    public event Action? Waking;

    /// <summary>Whether the oscillator for watchdogs and wake-up units runs.</summary>
    public bool IsLowSpeedOn { get; set; }

    /// <param name="usual">Its frequency after reset when no device says another, in Hz.</param>
    public ClockSignal Of(ChipClock clock, ulong usual)
    {
        if (!signals.TryGetValue(clock, out ClockSignal? signal))
            signals.Add(clock, signal = new ClockSignal(usual));
        return signal;
    }

    /// <param name="property">In which a device says the frequency after reset, in Hz; all that have the clock agree on it.</param>
    /// <param name="usual">Its frequency when no device says one; null when each has to.</param>
    /// <exception cref="BuildErrorException">Two devices say different frequencies, or one has to and does not.</exception>
    public ClockSignal Of(ChipClock clock, ModelArguments arguments, string property, ulong? usual = null)
    {
        if (arguments.Number(property) is not { } hertz)
            return Of(clock, usual ?? arguments.RequiredNumber(property));
        if (hertz == 0)
            throw arguments.Refuse(property, $"'{property}' of '{arguments.Name}' must be more than 0", null);
        ClockSignal signal = Of(clock, hertz);
        if (!described.TryGetValue(clock, out (string Device, ulong Hertz) first))
        {
            described.Add(clock, (arguments.Name, hertz));
            signal.Set(hertz);
        }
        else if (first.Hertz != hertz)
        {
            throw arguments.Refuse(
                property, $"'{arguments.Name}' and '{first.Device}' have the same clock, of {first.Hertz} Hz there and {hertz} Hz here", "give both the same frequency");
        }

        return signal;
    }

    /// <summary>By the power unit: the chip sleeps with its oscillators off, or wakes.</summary>
    public void Stop(bool stops)
    {
        if (stops == areStopped)
            return;
        areStopped = stops;
        if (!stops)
            Waking?.Invoke();
        foreach (ClockSignal signal in signals.Values)
            signal.Stop(stops);
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

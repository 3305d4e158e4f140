namespace Flint.Sim;

/// <summary>What a clock and reset unit allows one peripheral: whether it has a clock, and whether it is held in reset.</summary>
/// <param name="clockBit">The bit that gives the clock, as the manual calls it: <c>RCC_APB2PCENR.IOPAEN</c>.</param>
/// <param name="resetBit">The bit that holds it in reset, or empty when there is none.</param>
public sealed class ClockGate(string clockBit, string resetBit)
{
    private bool isInReset;

    /// <summary>Told when the peripheral goes into reset: its registers have their reset values from then on.</summary>
    public event Action? Resetting;

    /// <summary>Whether the bit that gives the clock is set.</summary>
    public bool IsClocked { get; set; }

    /// <summary>Whether it is held in reset.</summary>
    public bool IsInReset
    {
        get => isInReset;
        set
        {
            if (value && !isInReset)
                Resetting?.Invoke();
            isInReset = value;
        }
    }

    /// <summary>Whether the peripheral hears accesses.</summary>
    internal bool IsOpen => IsClocked && !isInReset;

    /// <summary>Why it does not.</summary>
    internal (DiagnosticKind Kind, string Reason) Refusal => !IsClocked
        ? (DiagnosticKind.ClockOff, $"whose clock is off: {clockBit} is 0")
        : (DiagnosticKind.HeldInReset, $"which is held in reset by {resetBit}");
}

/// <summary>A clock and reset unit, which knows what it gates by where that lies on its chip.</summary>
public interface IClockController
{
    /// <param name="address">Where the peripheral begins.</param>
    /// <returns>Null for what always works.</returns>
    ClockGate? GateOf(ulong address);
}

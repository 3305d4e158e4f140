namespace Flint.Hal;

/// <summary>Why the program began.</summary>
public enum ResetCause
{
    Unknown,
    PowerOn,
    Pin,
    Software,
    Watchdog,

    /// <summary>The supply voltage was too low.</summary>
    BrownOut,

    /// <summary>From a sleep that keeps no memory.</summary>
    Wake,
}

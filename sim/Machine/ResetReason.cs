namespace Flint.Sim;

/// <summary>Why a machine starts anew.</summary>
public enum ResetReason
{
    PowerOn,
    Pin,
    Software,
    Watchdog,
    WindowWatchdog,
    LowPower,
}

namespace Flint.Sim.Peripherals.Espressif;

/// <summary>Why an ESP32-C3 was reset last, by the numbers of RTC_CNTL_RESET_STATE; what resets it says so here.</summary>
internal sealed class Esp32ResetState(SimulatedMachine machine)
{
    public const uint PowerOn = 1;
    public const uint SoftwareSystem = 3;
    public const uint DeepSleep = 5;
    public const uint RtcWatchdogSystem = 9;
    public const uint SoftwareCore = 12;
    public const uint RtcWatchdogCore = 13;
    public const uint RtcWatchdogAll = 16;
    public const uint SuperWatchdog = 18;

    public uint Cause { get; private set; } = PowerOn;

    public void Reset(uint cause)
    {
        Cause = cause;
        machine.RequestReset(ResetReason.Software);
    }
}

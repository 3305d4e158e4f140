using Flint.Sim.Riscv;

namespace Flint.Sim.Peripherals.GigaDevice;

/// <summary>
/// The power management unit: while the core waits in its deep sleep the oscillators are off, until an interrupt of an external line; in standby everything is but the backup domain, until the
/// alarm or an edge of the wake-up pin resets the chip (GD32VF103 User Manual, Power management unit; Nuclei Bumblebee Core Architecture Manual: sleepvalue). Input 0 is the alarm, 1 the pin.
/// </summary>
public sealed class Pmu : RegisterDevice, ISignalSink
{
    private const int AlarmInput = 0;
    private const int PinInput = 1;
    private const int SleepValue = 0x811;
    private const uint StandbyMode = 1 << 1;
    private const uint ResetsWakeup = 1 << 2;
    private const uint ResetsStandby = 1 << 3;
    private const uint WakeupFlag = 1 << 0;
    private const uint StandbyFlag = 1 << 1;
    private const uint PinEnable = 1 << 8;

    private readonly SimulatedMachine machine;
    private readonly ChipClocks clocks;
    private readonly Register control;
    private readonly Register status;
    private uint flags;
    private bool isInStandby;

    internal Pmu(SimulatedMachine machine, ChipClocks clocks, string name)
        : base(machine.Diagnostics, name)
    {
        this.machine = machine;
        this.clocks = clocks;
        control = Define(0x00, "PMU_CTL", writable: 0x1FF, triggers: ResetsWakeup | ResetsStandby, stored: value =>
            flags &= ~((value & ResetsWakeup) != 0 ? WakeupFlag : 0) & ~((value & ResetsStandby) != 0 ? StandbyFlag : 0));
        status = Define(0x04, "PMU_CS", writable: PinEnable, readOnly: 7, read: () => status!.Value | flags);
        Hart hart = machine.Hart;
        hart.Csrs.Define(SleepValue, () => hart.SleepsDeeply ? 1u : 0, value => hart.SleepsDeeply = (value & 1) != 0);
        hart.WaitingChanged += waits =>
        {
            if (!waits)
                clocks.Stop(false);
            else if (hart.SleepsDeeply && !hart.Csrs.HasPendingInterrupt)
                Sleep();
        };
    }

    public bool TryConnect(Signal wire, int input)
    {
        if (input is not (AlarmInput or PinInput))
            return false;
        wire.Changed += isHigh =>
        {
            if (isHigh && (input == AlarmInput || status.Has(PinEnable)))
                Wake();
        };
        return true;
    }

    /// <summary>The flags are cleared by software only.</summary>
    public override void Reset()
    {
        base.Reset();
        isInStandby = false;
        clocks.Stop(false);
    }

    private void Sleep()
    {
        clocks.Stop(true);
        if (!control.Has(StandbyMode))
            return;
        flags |= StandbyFlag;
        isInStandby = true;
        machine.Hart.IsHeld = true;
    }

    private void Wake()
    {
        flags |= WakeupFlag;
        if (isInStandby)
            machine.RequestReset(ResetReason.LowPower);
    }
}

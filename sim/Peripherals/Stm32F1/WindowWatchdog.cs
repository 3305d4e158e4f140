namespace Flint.Sim.Peripherals.Stm32F1;

/// <summary>
/// A watchdog of the bus's clock that is to be fed neither too late nor too early (GD32VF103 User Manual, Window watchdog timer; CH32V003 Reference Manual, WWDG). It bites when bit 6 of its counter
/// falls, by counting or by a store.
/// </summary>
public sealed class WindowWatchdog : RegisterDevice, ISignalSource
{
    private const uint Enable = 1 << 7;
    private const uint CounterMask = 0x7F;
    private const uint Last = 0x40;
    private const uint Divisor = 4096;
    private const uint WarningEnable = 1 << 9;

    private readonly SimulatedMachine machine;
    private readonly ClockSignal input;
    private readonly Signal interrupt = new();
    private readonly Register control;
    private readonly Register configuration;
    private readonly Register status;
    private uint start = CounterMask;
    private ulong origin;
    private ClockEvent? next;

    /// <param name="input">The clock that is counted, divided.</param>
    public WindowWatchdog(SimulatedMachine machine, string name, ClockSignal input)
        : base(machine.Diagnostics, name)
    {
        this.machine = machine;
        this.input = input;
        input.Changing += () => Restart(Count);
        input.Changed += Arm;
        control = Define(0x00, "CTL/CTLR", CounterMask, Enable | CounterMask, read: () => control!.Value & Enable | Count, write: WriteControl);
        configuration = Define(0x04, "CFG/CFGR", CounterMask, 0x3FF, write: value =>
        {
            Restart(Count);
            // The warning stays on until the next reset.
            configuration!.Value = value | configuration.Value & WarningEnable;
            Arm();
        });
        status = Define(0x08, "STAT/STATR", writable: 1, write: value => status!.Value &= value);
    }

    private ulong Prescaler => Divisor << (int)(configuration.Value >> 7 & 3);

    private uint Count => control.Has(Enable) ? start - (uint)((UInt128)(machine.Clock.Now - origin) * input.Rate / ((UInt128)machine.Clock.Frequency * Prescaler)) & CounterMask : start;

    public Signal? Output(string? name, int number) => number == 0 ? interrupt : null;

    public override void Reset()
    {
        next?.Cancel();
        next = null;
        start = CounterMask;
        base.Reset();
    }

    protected override void Changed() => interrupt.IsHigh = status.Has(1) && configuration.Has(WarningEnable);

    private void WriteControl(uint value)
    {
        bool isTooEarly = control.Has(Enable) && Count > (configuration.Value & CounterMask);
        control.Value |= value & Enable;
        if (control.Has(Enable) && (isTooEarly || (value & Last) == 0))
        {
            machine.RequestReset(ResetReason.WindowWatchdog);
            return;
        }

        Restart(value & CounterMask);
        Arm();
    }

    private void Restart(uint count)
    {
        start = count;
        origin = machine.Clock.Now;
    }

    private void Arm()
    {
        next?.Cancel();
        next = null;
        if (!control.Has(Enable) || input.Rate == 0)
            return;
        bool warns = start > Last;
        UInt128 cycles = (UInt128)(warns ? start - Last : 1) * Prescaler * machine.Clock.Frequency;
        next = machine.Clock.Schedule(origin + (ulong)((cycles + input.Rate - 1) / input.Rate), () =>
        {
            if (!warns)
            {
                machine.RequestReset(ResetReason.WindowWatchdog);
                return;
            }

            Restart(Last);
            status.Value |= 1;
            Changed();
            Arm();
        });
    }
}

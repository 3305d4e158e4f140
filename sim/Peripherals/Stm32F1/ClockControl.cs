namespace Flint.Sim.Peripherals.Stm32F1;

/// <summary>
/// A clock and reset unit as the STM32F1 has it: enable and reset bits of the peripherals, oscillators that are stable as soon as they are on, and the reasons of the last resets,
/// which stay until they are cleared.
/// </summary>
public abstract class ClockControl : RegisterDevice, IClockController
{
    private const uint InternalEnable = 1 << 0;
    private const uint ClearReasons = 1 << 24;
    private const uint PinReset = 1 << 26;
    private const uint PowerReset = 1 << 27;

    private readonly Dictionary<ulong, ClockGate> gates = [];
    private readonly List<Action> updates = [];
    private uint reasons = PowerReset | PinReset;

    protected ClockControl(SimulatedMachine machine, string name)
        : base(machine.Diagnostics, name) =>
        machine.Resetting += reason => reasons |= PinReset | reason switch
        {
            ResetReason.PowerOn => PowerReset,
            ResetReason.Software => 1u << 28,
            ResetReason.Watchdog => 1u << 29,
            ResetReason.WindowWatchdog => 1u << 30,
            ResetReason.LowPower => 1u << 31,
            _ => 0,
        };

    public ClockGate? GateOf(ulong address) => gates.GetValueOrDefault(address);

    /// <summary>Says where the peripherals of an enable register are, and which bits are theirs.</summary>
    /// <param name="reset">The register with the same bits for reset, or null.</param>
    /// <param name="rows">Bit, name without what tells enabling from resetting, and address.</param>
    protected void Gate(Register enable, Register? reset, params ReadOnlySpan<(int Bit, string Name, int Address)> rows)
    {
        foreach ((int bit, string peripheral, int address) in rows)
        {
            uint mask = 1u << bit;
            var gate = new ClockGate($"{enable.Name}.{peripheral}EN", reset is null ? "" : $"{reset.Name}.{peripheral}RST");
            gates.Add((ulong)address, gate);
            updates.Add(() =>
            {
                gate.IsClocked = enable.Has(mask);
                gate.IsInReset = reset?.Has(mask) ?? false;
            });
        }
    }

    /// <summary>A register with oscillators, each with its enable bit and, one bit higher, whether it is stable.</summary>
    protected Register Oscillators(ulong offset, string name, uint reset, uint writable, uint enables)
    {
        Register register = null!;
        return register = Define(offset, name, reset, writable, enables << 1, () => register.Value & ~(enables << 1) | (register.Value & enables) << 1);
    }

    /// <summary>After a sleep in which the oscillators were off the core begins with the internal one.</summary>
    /// <param name="control">The register of <see cref="Oscillators"/> with these enable bits.</param>
    /// <param name="configuration">Selects the core's clock by its lowest bits, of which 0 is the internal oscillator.</param>
    private protected void FallBackOnWaking(ChipClocks clocks, Register control, Register configuration, uint enables) => clocks.Waking += () =>
    {
        control.Value = control.Value & ~enables | InternalEnable;
        configuration.Value &= ~3u;
        Changed();
    };

    /// <summary>The register with the low-speed oscillator and the reasons of resets.</summary>
    protected void Reasons(ulong offset, string name)
    {
        Register register = null!;
        register = Define(
            offset,
            name,
            0,
            1 | ClearReasons,
            0xFC00_0002,
            () => register.Value & ~2u | (register.Value & 1) << 1 | reasons,
            value =>
            {
                if ((value & ClearReasons) != 0)
                    reasons = 0;
                register.Value = value & 1;
            });
    }

    protected override void Changed()
    {
        foreach (Action update in updates)
            update();
    }
}

namespace Flint.Sim.Peripherals.Stm32F1;

/// <summary>
/// The controller of edges on external lines (GD32VF103 User Manual, Interrupt/event controller; CH32V003 Reference Manual, EXTI). Inputs are the lines; outputs are the
/// interrupts, one for each group of lines, and EVENT, which is high for
/// a moment at an edge of a line that is an event.
/// </summary>
public sealed class Exti : RegisterDevice, ISignalSource, ISignalSink
{
    private readonly int lines;
    private readonly (Signal Interrupt, uint Lines)[] groups;
    private readonly Signal events = new();
    private readonly Register enable;
    private readonly Register eventEnable;
    private readonly Register rising;
    private readonly Register falling;
    private readonly Register pending;

    /// <param name="lines">How many there are.</param>
    /// <param name="groups">The lines that share an interrupt, a bit each.</param>
    public Exti(DiagnosticLog diagnostics, string name, int lines, params ReadOnlySpan<uint> groups)
        : base(diagnostics, name)
    {
        this.lines = lines;
        this.groups = new (Signal, uint)[groups.Length];
        for (int i = 0; i < groups.Length; i++)
            this.groups[i] = (new Signal(), groups[i]);
        uint all = (1u << lines) - 1;
        enable = Define(0x00, "INTEN/INTENR", writable: all);
        eventEnable = Define(0x04, "EVEN/EVENR", writable: all);
        rising = Define(0x08, "RTEN/RTENR", writable: all);
        falling = Define(0x0C, "FTEN/FTENR", writable: all);
        Register software = null!;
        software = Define(0x10, "SWIEV/SWIEVR", writable: all, write: value =>
        {
            pending!.Value |= value & ~software.Value;
            software.Value = value;
        });
        pending = Define(0x14, "PD/INTFR", writable: all, write: value =>
        {
            pending!.Value &= ~value;
            software.Value &= ~value;
        });
    }

    public Signal? Output(string? name, int number) => name == "EVENT" ? events : number >= 0 && number < groups.Length ? groups[number].Interrupt : null;

    public bool TryConnect(Signal wire, int input)
    {
        if (input < 0 || input >= lines)
            return false;
        wire.Changed += isHigh =>
        {
            uint seen = (isHigh ? rising : falling).Value & 1u << input;
            pending.Value |= seen;
            Changed();
            events.IsHigh = (seen & eventEnable.Value) != 0;
            events.IsHigh = false;
        };
        return true;
    }

    protected override void Changed()
    {
        foreach ((Signal interrupt, uint group) in groups)
            interrupt.IsHigh = (pending.Value & enable.Value & group) != 0;
    }
}

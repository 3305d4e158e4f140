namespace Flint.Sim.Peripherals.Espressif;

/// <summary>The first of an ESP32-C3's analog-to-digital converters, for single conversions: 12 bits, five channels on GPIO 0 to 4 (ESP32-C3 Technical Reference Manual, On-Chip Sensor and Analog Signal Processing).</summary>
public sealed class Esp32Adc : RegisterDevice, ISignalSource, IAdc
{
    private const ulong OneTime = 0x20;
    private const ulong InterruptEnable = 0x40;
    private const ulong RawInterrupts = 0x44;
    private const ulong Control = 0x00;
    private const ulong ClockConfiguration = 0x54;
    private const uint ClockGateOpen = 1 << 6;
    private const uint FromBus = 2;
    private const uint PowerOff = 2;
    private const uint Start = 1 << 29;
    private const ulong SeenAfter = 3;
    private const uint UsesFirst = 1u << 31;
    private const uint Done = 1u << 31;
    private const uint Largest = 4095;

    // What each attenuation lets through, in millivolts.
    private static readonly int[] ranges = [750, 1050, 1300, 2500];
    private static readonly TimeSpan conversion = TimeSpan.FromMicroseconds(10);

    private readonly Clock clock;
    private readonly Signal interrupt = new();
    private readonly int[] millivolts = new int[5];
    private readonly ClockSignal bus;

    private uint result;
    private ulong? startChanged;
    private ClockEvent? begin;

    /// <param name="bus">The clock that CLK_SEL's value 2 selects, the only one there is.</param>
    public Esp32Adc(Clock clock, DiagnosticLog diagnostics, string name, ClockSignal bus)
        : base(diagnostics, name)
    {
        this.clock = clock;
        this.bus = bus;
        Define(0x00, "CTRL", 0x4003_8240, 0xD883_FFC3);
        Define(0x04, "CTRL2", 0xA1FE, 0x1FF_FFFF);
        Define(0x08, "FILTER_CTRL1", writable: 0xFC00_0000);
        Define(0x0C, "FSM_WAIT", 0xFF_0808, 0xFF_FFFF);
        Define(0x10, "SAR1_STATUS", writable: 0, readOnly: 0xFFFF_FFFF);
        Define(0x14, "SAR2_STATUS", writable: 0, readOnly: 0xFFFF_FFFF);
        Define(0x18, "SAR_PATT_TAB1", writable: 0xFF_FFFF);
        Define(0x1C, "SAR_PATT_TAB2", writable: 0xFF_FFFF);
        Define(0x20, "ONETIME_SAMPLE", 0x1A00_0000, 0xFF80_0000, write: Request);
        Define(0x24, "ARB_CTRL", 0x900, 0x1FFC);
        Define(0x28, "FILTER_CTRL0", 0x374_0000, 0x83FC_0000);
        Define(0x2C, "SAR1DATA_STATUS", writable: 0, readOnly: 0x1_FFFF, read: () => result);
        Define(0x30, "SAR2DATA_STATUS", writable: 0, readOnly: 0x1_FFFF);
        Define(0x34, "THRES0_CTRL", 0x3_FFED, 0x7FFF_FFEF);
        Define(0x38, "THRES1_CTRL", 0x3_FFED, 0x7FFF_FFEF);
        Define(0x3C, "THRES_CTRL", writable: 0xC800_0000);
        Define(0x40, "INT_ENA", writable: 0xFC00_0000);
        Define(0x44, "INT_RAW", writable: 0, readOnly: 0xFC00_0000);
        Define(0x48, "INT_ST", writable: 0, readOnly: 0xFC00_0000, read: () => this[RawInterrupts] & this[InterruptEnable]);
        Define(0x4C, "INT_CLR", writable: 0xFC00_0000, write: word => this[RawInterrupts] &= ~word);
        Define(0x50, "DMA_CONF", 0xFF, 0xC000_FFFF);
        Define(0x54, "CLKM_CONF", 4, 0x7F_FFFF);
        Define(0x58, "APB_TSENS_CTRL", 0x1_8000, 0x7F_FF00, 0xFF, triggers: 0x3F_0000);
        Define(0x5C, "TSENS_CTRL2", 0x4002, 0xFFFF);
        Define(0x60, "CALI", 0x8000, 0x1_FFFF);
        Define(0x3FC, "CTRL_DATE", 0x200_7171);
    }

    public int ChannelCount => millivolts.Length;

    public int ReferenceMillivolts => ranges[^1];

    public Signal? Output(string? name, int number) => interrupt;

    public void SetMillivolts(int channel, int value) => millivolts[channel] = value;

    public override void Reset()
    {
        (result, startChanged) = (0, null);
        begin?.Cancel();
        base.Reset();
    }

    protected override void Changed() => Refresh();

    private void Request(uint word)
    {
        bool changes = ((word ^ this[OneTime]) & Start) != 0;
        this[OneTime] = word;
        if (!changes)
            return;
        ulong held = clock.Now - startChanged ?? ulong.MaxValue;
        startChanged = clock.Now;
        begin?.Cancel();
        bool starts = (word & Start) != 0;
        if (held < SeenAfterCycles())
            Diagnostics.Tell(DiagnosticKind.ClockNotReady, Name, $"ONETIME_SAMPLE.START of {Name} was {(starts ? 0 : 1)} for less than three clocks of the controller, which does not see it");
        else if (starts && (word & UsesFirst) != 0)
            begin = clock.Schedule(clock.Now + SeenAfterCycles(), Begin);
    }

    /// <summary>Cycles of the core for as many of the controller's clock as it needs to see a change of START.</summary>
    private ulong SeenAfterCycles() => bus.Cycles(clock, SeenAfter * ((this[ClockConfiguration] & 0xFF) + 1));

    private void Begin()
    {
        uint source = this[ClockConfiguration] >> 21 & 3;
        if (source != FromBus)
            Diagnostics.Tell(DiagnosticKind.ClockOff, Name, $"{Name} converts nothing, as its controller has no clock: CLKM_CONF.CLK_SEL is {source}");
        else if ((this[Control] & ClockGateOpen) == 0)
            Diagnostics.Tell(DiagnosticKind.ClockOff, Name, $"{Name} converts nothing, as its clock is off: CTRL.SAR_CLK_GATED is 0");
        else if ((this[Control] >> 27 & 3) == PowerOff)
            Diagnostics.Tell(DiagnosticKind.ClockOff, Name, $"{Name} converts nothing, as it has no power: CTRL.XPD_SAR_FORCE is 2");
        else
            clock.Schedule(clock.Now + clock.Cycles(conversion), Convert);
    }

    private void Convert()
    {
        uint request = this[OneTime];
        var channel = (int)(request >> 25 & 15);
        long measured = channel < millivolts.Length ? millivolts[channel] : 0;
        result = (uint)Math.Clamp(measured * Largest / ranges[request >> 23 & 3], 0, Largest);
        this[RawInterrupts] |= Done;
        Refresh();
    }

    private void Refresh() => interrupt.IsHigh = (this[RawInterrupts] & this[InterruptEnable]) != 0;
}

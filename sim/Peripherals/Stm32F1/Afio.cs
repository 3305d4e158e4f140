namespace Flint.Sim.Peripherals.Stm32F1;

/// <summary>
/// What connects pins with the lines of the <see cref="Exti"/>, and moves functions to other pins (GD32VF103 User Manual, AFIO; CH32V003 Reference Manual, AFIO). Input 16 * p + n is
/// pin n of port p, output n is line n. The outputs JTAG and NJTRST
/// are high while such pins are the debug port's, as they are after reset.
/// </summary>
public sealed class Afio : RegisterDevice, ISignalSource, ISignalSink
{
    private const int PinsPerPort = 16;

    private readonly Signal[] lines;
    private readonly Register[] sources;
    private readonly int bitsPerLine;
    private readonly Dictionary<int, Signal> pins = [];
    private readonly Signal jtag = new();
    private readonly Signal reset = new();
    private Register? debugPort;

    private Afio(DiagnosticLog diagnostics, string name, int lines, int bitsPerLine, ulong[] offsets)
        : base(diagnostics, name)
    {
        this.lines = [.. Enumerable.Range(0, lines).Select(_ => new Signal())];
        this.bitsPerLine = bitsPerLine;
        uint writable = (1u << lines * bitsPerLine / offsets.Length) - 1;
        sources = [.. offsets.Select((offset, index) => Define(offset, offsets.Length == 1 ? "EXTICR" : $"EXTISS{index}", writable: writable))];
    }

    public static Afio ForGd32(DiagnosticLog diagnostics, string name)
    {
        var result = new Afio(diagnostics, name, 16, 4, [0x08, 0x0C, 0x10, 0x14]);
        result.Define(0x00, "EC", writable: 0xFF);
        result.debugPort = result.Define(0x04, "PCF0", writable: 0x3FFF_FFFF);
        result.Define(0x1C, "PCF1", writable: 0x7E0);
        result.Changed();
        return result;
    }

    public static Afio ForCh32V003(DiagnosticLog diagnostics, string name)
    {
        var result = new Afio(diagnostics, name, 8, 2, [0x08]);
        result.Define(0x04, "PCFR1", writable: 0x07E6_83C7);
        return result;
    }

    public Signal? Output(string? name, int number) => name switch
    {
        "JTAG" => jtag,
        "NJTRST" => reset,
        _ => number >= 0 && number < lines.Length ? lines[number] : null,
    };

    public bool TryConnect(Signal wire, int input)
    {
        if (input < 0 || input % PinsPerPort >= lines.Length)
            return false;
        pins[input] = wire;
        wire.Changed += _ => Changed();
        return true;
    }

    protected override void Changed()
    {
        // SWJ_CFG: 0 is the whole port, 1 all but NJTRST, others are none of JTAG.
        uint part = debugPort is null ? 2 : debugPort.Value >> 24 & 7;
        jtag.IsHigh = part < 2;
        reset.IsHigh = part == 0;
        int perRegister = lines.Length / sources.Length;
        for (int line = 0; line < lines.Length; line++)
        {
            uint port = sources[line / perRegister].Value >> (line % perRegister * bitsPerLine) & ((1u << bitsPerLine) - 1);
            lines[line].IsHigh = pins.TryGetValue((int)port * PinsPerPort + line, out Signal? pin) && pin.IsHigh;
        }
    }
}

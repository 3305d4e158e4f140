namespace Flint.Sim.Peripherals.Espressif;

/// <summary>The system registers of an ESP32-C3: clocks and resets of the peripherals, and interrupts that software raises (ESP32-C3 Technical Reference Manual, System Registers).</summary>
/// <remarks>Outputs: the four software interrupts.</remarks>
public sealed class Esp32System : IBusDevice, ISignalSource, IResettable, IClockController
{
    private const ulong SoftwareInterrupt = 0x28;

    // Where each is, by which bit of the enable register and of the reset register 8 bytes above it.
    private static readonly (ulong Address, ulong Register, int Bit, string Name)[] gated =
    [
        (0x6000_0000, 0x10, 2, "UART"),
        (0x6001_0000, 0x10, 5, "UART1"),
        (0x6002_4000, 0x10, 6, "SPI2"),
        (0x6001_3000, 0x10, 7, "I2C_EXT0"),
        (0x6001_6000, 0x10, 9, "RMT"),
        (0x6001_9000, 0x10, 11, "LEDC"),
        (0x6001_F000, 0x10, 13, "TIMERGROUP"),
        (0x6002_0000, 0x10, 15, "TIMERGROUP1"),
        (0x6004_0000, 0x10, 28, "APB_SARADC"),
        (0x6002_3000, 0x10, 29, "SYSTIMER"),
        (0x6003_F000, 0x14, 6, "DMA"),
    ];

    private readonly Dictionary<ulong, ClockGate> gates = gated.ToDictionary(
        row => row.Address,
        row => new ClockGate(
            $"SYSTEM_PERIP_CLK_EN{(row.Register - 0x10) / 4}.{row.Name}_CLK_EN", $"SYSTEM_PERIP_RST_EN{(row.Register - 0x10) / 4}.{row.Name}_RST"));

    private readonly Signal[] interrupts = [new(), new(), new(), new()];
    private readonly RegisterFile registers = new(
        new(0x00, 0, 0xC0),
        new(0x04, 0xC0, 0xC0),
        new(0x08, 0x0C, 0xFF),
        new(0x0C, 1, 1),
        new(0x10, 0xF9C1_E06F, uint.MaxValue),
        new(0x14, 0x200, 0x7FE),
        new(0x18, 0, uint.MaxValue),
        new(0x1C, 0x1FE, 0x7FE),
        new(0x20, 0xFF, 0xFFF),
        new(0x24, 0x0200_1001, 0x1FFF_FFFF),
        new(0x28, 0, 1),
        new(0x2C, 0, 1),
        new(0x30, 0, 1),
        new(0x34, 0, 1),
        new(0x38, 1, 7),
        new(0x3C, 1, 3),
        new(0x40, 5, 15),
        new(0x44, 0, 15),
        new(0x48, 0x7FF0_0000, 0x7FFF_FF00),
        new(0x54, 1, 1),
        new(0x58, 1, 0xFFF),
        new(0xFFC, 0x0200_7150, 0));

    private const ulong SystemClock = 0x58;
    private const ulong Crystal = 40_000_000;
    private const ulong PllBus = 80_000_000;

    private readonly ChipClocks clocks;

    internal Esp32System(ChipClocks clocks)
    {
        this.clocks = clocks;
        Open();
    }

    public ClockGate? GateOf(ulong address) => gates.GetValueOrDefault(address);

    public Signal? Output(string? name, int number) => number is >= 0 and < 4 ? interrupts[number] : null;

    public ulong Read(ulong offset, int size) => registers[offset];

    public void Write(ulong offset, int size, ulong value)
    {
        registers.Store(offset, (uint)value);
        Open();
        if (offset is >= SoftwareInterrupt and < SoftwareInterrupt + 16)
            interrupts[(offset - SoftwareInterrupt) / 4].IsHigh = registers[offset] != 0;
    }

    public void Reset()
    {
        registers.Reset();
        Open();
        foreach (Signal interrupt in interrupts)
            interrupt.IsHigh = false;
    }

    private void Open()
    {
        foreach ((ulong address, ulong register, int bit, _) in gated)
        {
            gates[address].IsClocked = (registers[register] >> bit & 1) != 0;
            gates[address].IsInReset = (registers[register + 8] >> bit & 1) != 0;
        }

        // The PLL's clock of the bus is always the same; from the crystal, the bus has the core's.
        uint system = registers[SystemClock];
        clocks.Set(ChipClock.Apb1, (system >> 10 & 3) == 1 ? PllBus : Crystal / ((system & 0x3FF) + 1));
    }
}

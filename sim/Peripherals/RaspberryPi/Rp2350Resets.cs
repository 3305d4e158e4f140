namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>RESETS: which peripherals are held in reset, which is all of them at first (RP2350 Datasheet, Subsystem resets).</summary>
public sealed class Rp2350Resets : Rp2350Peripheral, IClockController
{
    /// <summary>By the bit in each register: name, and where it is on the bus.</summary>
    private static readonly (string Name, ulong Address)[] peripherals =
    [
        ("ADC", 0x400A_0000), ("BUSCTRL", 0x4006_8000), ("DMA", 0x5000_0000), ("HSTX", 0x400C_0000), ("I2C0", 0x4009_0000), ("I2C1", 0x4009_8000),
        ("IO_BANK0", 0x4002_8000), ("IO_QSPI", 0x4003_0000), ("JTAG", 0), ("PADS_BANK0", 0x4003_8000), ("PADS_QSPI", 0x4004_0000), ("PIO0", 0x5020_0000),
        ("PIO1", 0x5030_0000), ("PIO2", 0x5040_0000), ("PLL_SYS", 0x4005_0000), ("PLL_USB", 0x4005_8000), ("PWM", 0x400A_8000), ("SHA256", 0x400F_8000),
        ("SPI0", 0x4008_0000), ("SPI1", 0x4008_8000), ("SYSCFG", 0x4000_8000), ("SYSINFO", 0x4000_0000), ("TBMAN", 0x4016_0000), ("TIMER0", 0x400B_0000),
        ("TIMER1", 0x400B_8000), ("TRNG", 0x400F_0000), ("UART0", 0x4007_0000), ("UART1", 0x4007_8000), ("USBCTRL", 0x5011_0000),
    ];

    private readonly ClockGate[] gates =
        [.. peripherals.Select(peripheral => new ClockGate("", $"RESETS.RESET.{peripheral.Name}") { IsClocked = true, IsInReset = true })];

    private uint watchdogSelect;

    internal Rp2350Resets(Rp2350Chip chip, string name)
        : base(chip, name)
    {
    }

    private static uint All => (1u << peripherals.Length) - 1;

    private uint Held
    {
        get
        {
            uint result = 0;
            for (int i = 0; i < gates.Length; i++)
                result |= gates[i].IsInReset ? 1u << i : 0;
            return result;
        }

        set
        {
            for (int i = 0; i < gates.Length; i++)
                gates[i].IsInReset = (value >> i & 1) != 0;
        }
    }

    public ClockGate? GateOf(ulong address) => Array.FindIndex(peripherals, peripheral => peripheral.Address == address) is >= 0 and var index ? gates[index] : null;

    public override void Reset()
    {
        Held = All;
        watchdogSelect = 0;
    }

    private protected override uint Load(uint offset) => offset switch
    {
        0x00 => Held,
        0x04 => watchdogSelect,
        0x08 => ~Held & All,
        _ => 0,
    };

    private protected override void Store(uint offset, uint value)
    {
        if (offset == 0x00)
            Held = value;
        else if (offset == 0x04)
            watchdogSelect = value & All;
    }
}

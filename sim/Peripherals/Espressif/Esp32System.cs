namespace Flint.Sim.Peripherals.Espressif;

/// <summary>The system registers of an ESP32-C3: clocks and resets of the peripherals, and interrupts that software raises (ESP32-C3 Technical Reference Manual, System Registers).</summary>
/// <remarks>Outputs: the four software interrupts.</remarks>
public sealed class Esp32System : RegisterDevice, ISignalSource, IClockController
{
    private const ulong SoftwareInterrupt = 0x28;

    // Where each is, by which bit of the enable register and of the reset register 8 bytes above it.
    private static readonly (ulong Address, ulong Register, int Bit, string Name)[] gated =
    [
        (0x6000_0000, 0x10, 2, "UART"),
        (0x6001_0000, 0x10, 5, "UART1"),
        (0x6002_4000, 0x10, 6, "SPI2"),
        (0x6001_3000, 0x10, 7, "I2C_EXT0"),
        (0x6001_4000, 0x10, 8, "UHCI0"),
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

    private const ulong SystemClock = 0x58;
    private const ulong Crystal = 40_000_000;
    private const ulong PllBus = 80_000_000;

    private readonly ChipClocks clocks;

    internal Esp32System(ChipClocks clocks, DiagnosticLog diagnostics, string name)
        : base(diagnostics, name)
    {
        this.clocks = clocks;
        Define(0x00, "CPU_PERI_CLK_EN", writable: 0xC0);
        Define(0x04, "CPU_PERI_RST_EN", 0xC0, 0xC0);
        Define(0x08, "CPU_PER_CONF", 0xC, 0xFF);
        Define(0x0C, "MEM_PD_MASK", 1, 1);
        Define(0x10, "PERIP_CLK_EN0", 0xF9C1_E06F);
        Define(0x14, "PERIP_CLK_EN1", 0x200, 0x7FE);
        Define(0x18, "PERIP_RST_EN0");
        Define(0x1C, "PERIP_RST_EN1", 0x1FE, 0x7FE);
        Define(0x20, "BT_LPCK_DIV_INT", 0xFF, 0xFFF);
        Define(0x24, "BT_LPCK_DIV_FRAC", 0x200_1001, 0x1FFF_FFFF);
        Define(0x28, "CPU_INTR_FROM_CPU_0", writable: 1);
        Define(0x2C, "CPU_INTR_FROM_CPU_1", writable: 1);
        Define(0x30, "CPU_INTR_FROM_CPU_2", writable: 1);
        Define(0x34, "CPU_INTR_FROM_CPU_3", writable: 1);
        Define(0x38, "RSA_PD_CTRL", 1, 7);
        Define(0x3C, "EDMA_CTRL", 1, 3);
        Define(0x40, "CACHE_CONTROL", 5, 0xF);
        Define(0x44, "EXTERNAL_DEVICE_ENCRYPT_DECRYPT_CONTROL", writable: 0xF);
        Define(0x48, "RTC_FASTMEM_CONFIG", 0x7FF0_0000, 0x7FFF_FF00, 0x8000_0000);
        Define(0x4C, "RTC_FASTMEM_CRC", writable: 0, readOnly: 0xFFFF_FFFF);
        Define(0x50, "REDUNDANT_ECO_CTRL", writable: 1, readOnly: 2);
        Define(0x54, "CLOCK_GATE", 1, 1);
        Define(0x58, "SYSCLK_CONF", 1, 0xFFF, 0xF_F000);
        Define(0x5C, "MEM_PVT", 3, 0xC0_003F, 0x3F_FFC0);
        Define(0x60, "COMB_PVT_LVT_CONF", 3, 0x7F);
        Define(0x64, "COMB_PVT_NVT_CONF", 3, 0x7F);
        Define(0x68, "COMB_PVT_HVT_CONF", 3, 0x7F);
        Define(0x6C, "COMB_PVT_ERR_LVT_SITE0", writable: 0, readOnly: 0xFFFF);
        Define(0x70, "COMB_PVT_ERR_NVT_SITE0", writable: 0, readOnly: 0xFFFF);
        Define(0x74, "COMB_PVT_ERR_HVT_SITE0", writable: 0, readOnly: 0xFFFF);
        Define(0x78, "COMB_PVT_ERR_LVT_SITE1", writable: 0, readOnly: 0xFFFF);
        Define(0x7C, "COMB_PVT_ERR_NVT_SITE1", writable: 0, readOnly: 0xFFFF);
        Define(0x80, "COMB_PVT_ERR_HVT_SITE1", writable: 0, readOnly: 0xFFFF);
        Define(0x84, "COMB_PVT_ERR_LVT_SITE2", writable: 0, readOnly: 0xFFFF);
        Define(0x88, "COMB_PVT_ERR_NVT_SITE2", writable: 0, readOnly: 0xFFFF);
        Define(0x8C, "COMB_PVT_ERR_HVT_SITE2", writable: 0, readOnly: 0xFFFF);
        Define(0x90, "COMB_PVT_ERR_LVT_SITE3", writable: 0, readOnly: 0xFFFF);
        Define(0x94, "COMB_PVT_ERR_NVT_SITE3", writable: 0, readOnly: 0xFFFF);
        Define(0x98, "COMB_PVT_ERR_HVT_SITE3", writable: 0, readOnly: 0xFFFF);
        Define(0xFFC, "SYSTEM_REG_DATE", 0x200_7150, 0xFFF_FFFF, triggers: 0xFFF_FFFF);
        Open();
    }

    public ClockGate? GateOf(ulong address) => gates.GetValueOrDefault(address);

    public Signal? Output(string? name, int number) => number is >= 0 and < 4 ? interrupts[number] : null;

    protected override void Changed()
    {
        Open();
        for (int i = 0; i < interrupts.Length; i++)
            interrupts[i].IsHigh = this[SoftwareInterrupt + 4 * (ulong)i] != 0;
    }

    private void Open()
    {
        foreach ((ulong address, ulong register, int bit, _) in gated)
        {
            gates[address].IsClocked = (this[register] >> bit & 1) != 0;
            gates[address].IsInReset = (this[register + 8] >> bit & 1) != 0;
        }

        // The PLL's clock of the bus is always the same; from the crystal, the bus has the core's.
        uint system = this[SystemClock];
        clocks.Set(ChipClock.Apb1, (system >> 10 & 3) == 1 ? PllBus : Crystal / ((system & 0x3FF) + 1));
    }
}

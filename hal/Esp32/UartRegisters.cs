namespace Flint.Hal.Esp32;

/// <summary>A UART. (ESP32-C3 Technical Reference Manual: UART Controller.)</summary>
/// <param name="address">Of the first register.</param>
public readonly struct UartRegisters(nuint address)
{
    /// <summary>Bytes in each direction.</summary>
    public const uint FifoLength = 128;

    /// <summary>Of <see cref="ClockConfiguration"/>: the crystal, not divided, for both directions.</summary>
    private const uint FromCrystal = 1u << 25 | 1u << 24 | 1u << 22 | 3u << 20;

    /// <summary>Of <see cref="Identity"/>: takes over what was written to the others.</summary>
    private const uint Update = 1u << 31;

    /// <summary>UART_FIFO: reading takes a byte out, writing puts one in.</summary>
    public Register32 Fifo => new(address + 0x00);

    /// <summary>UART_INT_RAW.</summary>
    public Register32 InterruptRaw => new(address + 0x04);

    /// <summary>UART_INT_ST.</summary>
    public Register32 InterruptStatus => new(address + 0x08);

    /// <summary>UART_INT_ENA.</summary>
    public Register32 InterruptEnable => new(address + 0x0C);

    /// <summary>UART_INT_CLR.</summary>
    public Register32 InterruptClear => new(address + 0x10);

    /// <summary>UART_CLKDIV: the divider's whole part, and from bit 20 on its sixteenths.</summary>
    public Register32 Divider => new(address + 0x14);

    /// <summary>UART_STATUS.</summary>
    public Register32 Status => new(address + 0x1C);

    /// <summary>UART_CONF1: at which counts the FIFOs interrupt.</summary>
    public Register32 Configuration1 => new(address + 0x24);

    /// <summary>UART_CLK_CONF.</summary>
    public Register32 ClockConfiguration => new(address + 0x78);

    /// <summary>UART_ID.</summary>
    public Register32 Identity => new(address + 0x80);

    /// <summary>UART_FSM_STATUS: 0 in bits 4 to 7 when nothing is being sent.</summary>
    public Register32 State => new(address + 0x6C);

    public uint ReceiveCount => Status.Value & 0x3FF;

    public uint TransmitCount => (Status.Value >> 16) & 0x3FF;

    /// <summary>Sets the speed; 8 bits, no parity and one stop bit are what it has after reset.</summary>
    /// <param name="clock">Of the crystal, in Hz.</param>
    public void Configure(uint clock, uint baud)
    {
        // The divider's whole part has 12 bits; a slower port needs another divider before it.
        uint before = clock / baud >> 12;
        uint sixteenths = (clock * 16u / (before + 1) + baud / 2) / baud;
        ClockConfiguration.Write(FromCrystal | before << 12);
        Divider.Write(sixteenths >> 4 | (sixteenths & 15) << 20);
        Identity.Set(Update);
    }
}

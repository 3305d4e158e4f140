namespace Flint.Sim.Peripherals.Espressif;

/// <summary>
/// What lets the DMA controller fill and empty the FIFOs of one of the UARTs, and ends a frame when the line is idle (ESP32-C3 Technical Reference Manual, UART Controller: UART DMA). Its
/// frames with separators, headers and checksums are left out.
/// </summary>
public sealed class Esp32Uhci : RegisterDevice
{
    private const ulong Configuration = 0x00;
    private const ulong RawInterrupts = 0x04;
    private const ulong InterruptEnable = 0x0C;
    private const int FirstUart = 2;
    private const int UartCount = 2;
    private const uint EndsWhenIdle = 1 << 8;

    /// <summary>SEPER_EN, HEAD_EN, CRC_REC_EN, LEN_EOF_EN, ENCODE_CRC_EN.</summary>
    private const uint Framed = 0x6E0;

    private readonly Esp32Dma dma;
    private readonly Func<int, Esp32Uart> uart;
    private readonly bool[] isHeard = new bool[UartCount];
    private bool isMoving;

    /// <param name="uart">The UART of a number.</param>
    internal Esp32Uhci(DiagnosticLog diagnostics, string name, Esp32Dma dma, Func<int, Esp32Uart> uart)
        : base(diagnostics, name)
    {
        this.dma = dma;
        this.uart = uart;
        Define(0x00, "CONF0", 0x6E0, 0x1FEF, stored: Attach);
        Define(0x04, "INT_RAW", writable: 0x1FF);
        Define(0x08, "INT_ST", writable: 0, readOnly: 0x1FF, read: () => this[RawInterrupts] & this[InterruptEnable]);
        Define(0x0C, "INT_ENA", writable: 0x1FF);
        Define(0x10, "INT_CLR", writable: 0x1FF, write: word => this[RawInterrupts] &= ~word);
        Define(0x14, "CONF1", 0x33, 0x1BF);
        Define(0x18, "STATE0", writable: 0, readOnly: 0x3F);
        Define(0x1C, "STATE1", writable: 0, readOnly: 7);
        Define(0x20, "ESCAPE_CONF", 0x33, 0xFF);
        Define(0x24, "HUNG_CONF", 0x81_0810, 0xFF_FFFF);
        Define(0x28, "ACK_NUM", 8, 0xF);
        Define(0x2C, "RX_HEAD", writable: 0, readOnly: uint.MaxValue);
        Define(0x30, "QUICK_SENT", writable: 0xFF);
        for (int i = 0; i < 7; i++)
        {
            Define(0x34 + 8 * (ulong)i, $"REG_Q{i}_WORD0");
            Define(0x38 + 8 * (ulong)i, $"REG_Q{i}_WORD1");
        }

        Define(0x6C, "ESC_CONF0", 0xDC_DBC0, 0xFF_FFFF);
        Define(0x70, "ESC_CONF1", 0xDD_DBDB, 0xFF_FFFF);
        Define(0x74, "ESC_CONF2", 0xDE_DB11, 0xFF_FFFF);
        Define(0x78, "ESC_CONF3", 0xDF_DB13, 0xFF_FFFF);
        Define(0x7C, "PKT_THRES", 0x80, 0x1FFF);
        Define(0x80, "DATE", 0x200_7170);
        dma.Ready += Move;
    }

    private void Attach(uint word)
    {
        if ((word >> FirstUart & 3) == 3)
            Diagnostics.Tell(DiagnosticKind.ReservedAccess, Name, $"{Name} is connected to both UARTs: CONF0.UART0_CE and CONF0.UART1_CE are 1");
        else if ((word >> FirstUart & 3) != 0 && (word & Framed) != 0)
            Diagnostics.Tell(DiagnosticKind.ReservedAccess, Name, $"{Name} makes frames, which are not simulated: bits 0x{word & Framed:X} of CONF0 are 1");
        for (int i = 0; i < UartCount; i++)
        {
            if (!IsConnected(i) || isHeard[i])
                continue;
            isHeard[i] = true;
            uart(i).FifosChanged += Move;
        }

        Move();
    }

    private bool IsConnected(int number) => (this[Configuration] >> (FirstUart + number) & 1) != 0;

    private void Move()
    {
        // What it moves changes the FIFOs.
        if (isMoving)
            return;
        isMoving = true;
        for (int i = 0; i < UartCount; i++)
        {
            if (!IsConnected(i))
                continue;
            while (uart(i).CanPut && dma.TryTake(Esp32Dma.Uhci0, out byte value))
                uart(i).Put(value);
            while (uart(i).TryPeek(out byte value) && dma.TryGive(Esp32Dma.Uhci0, value, isLast: false))
                uart(i).Drop();
            if (uart(i).IsIdle && !uart(i).TryPeek(out _) && (this[Configuration] & EndsWhenIdle) != 0)
                dma.End(Esp32Dma.Uhci0);
        }

        isMoving = false;
    }
}

using Flint.Registers.Esp32c3;
using Flint.Runtime;
using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>The two UARTs, on the crystal's clock, with FIFOs of 128 bytes; DMA serves the second. (ESP32-C3 Technical Reference Manual: UART Controller.)</summary>
public static class Uart
{
    /// <summary>Bytes in each direction.</summary>
    internal const uint FifoLength = 128;

    private const uint Crystal = 40_000_000;
    private const uint ReceiveFull = 1 << 0;
    private const uint TransmitEmpty = 1 << 1;
    private const uint Overflow = 1 << 4;
    private const uint ReceiveTimeout = 1 << 8;
    private const uint Uart1Signal = 9;

    /// <exception cref="ArgumentOutOfRangeException">There is no such UART, or its divider has no such value.</exception>
    public static void Open(int uart, int baud)
    {
        if (uart is not (0 or 1))
            throw new ArgumentOutOfRangeException(nameof(uart), "the UARTs are 0 and 1");
        if (baud is < 110 or > 2_500_000)
            throw new ArgumentOutOfRangeException(nameof(baud), "the UART cannot make that speed");
        if (uart == 1)
        {
            PeripheralClocks.Enable(PeripheralClocks.Uart1);
            Gpio.GiveOutput(Transmit1(), Uart1Signal);
            Gpio.GiveInput(Receive1(), Uart1Signal);
            // When DMA serves it, a frame ends with an idle line of 32 bits.
            UART1.IDLE_CONF.Write(new() { RX_IDLE_THRHD = 32, TX_IDLE_NUM = 0 });
        }

        SetSpeed(Registers(uart), Crystal, (uint)baud);
        // Of bytes that came while nobody had the port.
        Registers(uart).INT_CLR.Value = Overflow;
        // Interrupts at 64 received bytes, or fewer once the line has been idle, and when 16 are left to send.
        Registers(uart).CONF1.Write(new() { RX_TOUT_EN = true, TXFIFO_EMPTY_THRHD = 16, RXFIFO_FULL_THRHD = 64 });
    }

    public static bool TryWrite(int uart, byte value)
    {
        if (Registers(uart).STATUS.TXFIFO_CNT == FifoLength)
            return false;
        Registers(uart).FIFO.Value = value;
        return true;
    }

    public static int TryRead(int uart)
    {
        if (HasDma(uart) && UartReceiver.IsOn)
        {
            byte value = 0;
            return UartReceiver.Read(new Span<byte>(ref value)) > 0 ? value : -1;
        }

        return Registers(uart).STATUS.RXFIFO_CNT == 0 ? -1 : (byte)Registers(uart).FIFO.Value;
    }

    public static bool KeepsBytes(int uart) => HasDma(uart);

    /// <summary>At least so many: an overflow of the FIFO that comes before the last one was handled is one with it.</summary>
    public static int Lost(int uart) => Overflows.Of(uart);

    public static int Read(int uart, Span<byte> buffer) => HasDma(uart) ? UartReceiver.Read(buffer) : UartBytes.Read(uart, buffer);

    public static int Write(int uart, ReadOnlySpan<byte> bytes) => HasDma(uart) ? UartTransmitter.Write(bytes) : UartBytes.Write(uart, bytes);

    public static void EnableInterrupts(int uart, bool whenReceived, bool whenWritable)
    {
        if (!whenReceived)
            Overflows.Of(uart) = 0;
        if (HasDma(uart))
        {
            if (whenReceived)
                UartDma.Start();
            else
                UartDma.Stop();
            // The end of a block interrupts; while none is on its way, the FIFO does.
            Registers(uart).INT_ENA.Value = (whenReceived ? Overflow : 0) | (whenWritable && !UartTransmitter.IsRunning ? TransmitEmpty : 0);
            Uart1Interrupt.Enable();
            return;
        }

        Registers(uart).INT_ENA.Value = (whenReceived ? ReceiveFull | ReceiveTimeout | Overflow : 0) | (whenWritable ? TransmitEmpty : 0);
        Uart0Interrupt.Enable();
    }

    public static void Flush(int uart)
    {
        while (HasDma(uart) && UartTransmitter.IsRunning)
        {
        }

        while (Registers(uart).STATUS.TXFIFO_CNT > 0 || Registers(uart).FSM_STATUS.ST_UTX_OUT != 0)
        {
        }
    }

    /// <summary>8 bits, no parity and one stop bit are what it has after reset.</summary>
    /// <param name="clock">Of the crystal, in Hz.</param>
    internal static void SetSpeed(UartRegisters registers, uint clock, uint baud)
    {
        const uint FromCrystal = 3;
        // The divider's whole part has 12 bits; a slower port needs another divider before it.
        uint before = clock / baud >> 12;
        uint sixteenths = (clock * 16u / (before + 1) + baud / 2) / baud;
        registers.CLK_CONF.Write(new() { RX_SCLK_EN = true, TX_SCLK_EN = true, SCLK_EN = true, SCLK_SEL = FromCrystal, SCLK_DIV_NUM = before });
        registers.CLKDIV.Write(new() { CLKDIV = sixteenths >> 4, FRAG = sixteenths & 15 });
        registers.ID.REG_UPDATE = true;
    }

    private static bool HasDma(int uart) => uart == 1;

    private static UartRegisters Registers(int uart) => uart == 0 ? UART0 : UART1;

    private static void OnInterrupt(int uart, ref int overflows)
    {
        if ((Registers(uart).INT_ST.Value & Overflow) != 0)
        {
            overflows++;
            Registers(uart).INT_CLR.Value = Overflow;
        }

        UartEvents.Raise(uart);
        // What these were raised for is over once the FIFOs are served.
        Registers(uart).INT_CLR.Value = ReceiveFull | ReceiveTimeout | TransmitEmpty;
    }

    [TargetValue("uart1.tx")]
    private static extern int Transmit1();

    [TargetValue("uart1.rx")]
    private static extern int Receive1();

    private static class Overflows
    {
        public static int Uart0;
        public static int Uart1;

        public static ref int Of(int uart) => ref uart == 0 ? ref Uart0 : ref Uart1;
    }

    private static class Uart0Interrupt
    {
        public static void Enable() => InterruptMatrix.Enable((21 << 8) | 2);

        [Interrupt("Uart0")]
        private static void OnUart() => OnInterrupt(0, ref Overflows.Uart0);
    }

    private static class Uart1Interrupt
    {
        public static void Enable() => InterruptMatrix.Enable((22 << 8) | 3);

        [Interrupt("Uart1")]
        private static void OnUart() => OnInterrupt(1, ref Overflows.Uart1);
    }
}

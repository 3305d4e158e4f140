using Flint.Runtime;

namespace Flint.Hal.Esp32;

/// <summary>The two UARTs, on the crystal's clock, with FIFOs of 128 bytes. (ESP32-C3 Technical Reference Manual: UART Controller.)</summary>
public static class Uart
{
    private const uint Crystal = 40_000_000;
    private const uint ReceiveFull = 1 << 0;
    private const uint TransmitEmpty = 1 << 1;
    private const uint ReceiveTimeout = 1 << 8;

    // Interrupts at 64 received bytes, or fewer once the line has been idle, and when 16 are left to send.
    private const uint Marks = 1 << 21 | 16 << 9 | 64;
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
            ClockRegisters.Enable(ClockRegisters.Uart1);
            Gpio.GiveOutput(Transmit1(), Uart1Signal);
            Gpio.GiveInput(Receive1(), Uart1Signal);
        }

        Registers(uart).Configure(Crystal, (uint)baud);
        Registers(uart).Configuration1.Write(Marks);
    }

    public static bool TryWrite(int uart, byte value)
    {
        if (Registers(uart).TransmitCount == UartRegisters.FifoLength)
            return false;
        Registers(uart).Fifo.Write(value);
        return true;
    }

    public static int TryRead(int uart) => Registers(uart).ReceiveCount == 0 ? -1 : (byte)Registers(uart).Fifo.Value;

    public static void EnableInterrupts(int uart, bool whenReceived, bool whenWritable)
    {
        Registers(uart).InterruptEnable.Write((whenReceived ? ReceiveFull | ReceiveTimeout : 0) | (whenWritable ? TransmitEmpty : 0));
        if (uart == 0)
            Uart0Interrupt.Enable();
        else
            Uart1Interrupt.Enable();
    }

    public static void Flush(int uart)
    {
        while (Registers(uart).TransmitCount > 0 || Registers(uart).State.HasAny(0xF0))
        {
        }
    }

    private static UartRegisters Registers(int uart) => new(0x6000_0000 + ((nuint)(uint)uart * 0x1_0000));

    /// <summary>What it was raised for is over once the FIFOs are served, so that it is cleared then.</summary>
    private static void OnInterrupt(int uart)
    {
        UartEvents.Raise(uart);
        Registers(uart).InterruptClear.Write(ReceiveFull | ReceiveTimeout | TransmitEmpty);
    }

    [TargetValue("uart1.tx")]
    private static extern int Transmit1();

    [TargetValue("uart1.rx")]
    private static extern int Receive1();

    private static class Uart0Interrupt
    {
        public static void Enable() => InterruptMatrix.Enable((21 << 8) | 2);

        [Interrupt("Uart0")]
        private static void OnUart() => OnInterrupt(0);
    }

    private static class Uart1Interrupt
    {
        public static void Enable() => InterruptMatrix.Enable((22 << 8) | 3);

        [Interrupt("Uart1")]
        private static void OnUart() => OnInterrupt(1);
    }
}

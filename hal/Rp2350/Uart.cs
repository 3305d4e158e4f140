using Flint.Registers.Rp2350;
using Flint.Runtime;
using static Flint.Registers.Rp2350.Peripherals;

namespace Flint.Hal.Rp2350;

/// <summary>The RP2350's two UARTs, Arm's PL011. (RP2350 Datasheet, UART.)</summary>
public static class Uart
{
    private const int FirstLine = 33;

    /// <exception cref="ArgumentOutOfRangeException">There is no such UART, or it cannot make that speed of its clock.</exception>
    public static void Open(int uart, int baud)
    {
        if (uart is not (0 or 1))
            throw new ArgumentOutOfRangeException(nameof(uart), "the UARTs are 0 and 1");
        ClockTree.Require();
        // Sixteen periods a bit; the divisor has 16 bits.
        if (baud <= 0 || (uint)baud > ClockTree.Frequency / 16 || (uint)baud < ClockTree.Frequency / 16 / 65535)
            throw new ArgumentOutOfRangeException(nameof(baud), "the UART cannot make that speed");
        PeripheralResets.Renew(PeripheralResets.Uart0 << uart);
        int transmitter = uart == 0 ? Transmitter0() : Transmitter1();
        int receiver = uart == 0 ? Receiver0() : Receiver1();
        PinFunctions.Connect(transmitter, PinMap.Uart(uart, transmitter, isReceiver: false), PinFunctions.Normal);
        PinFunctions.Connect(receiver, PinMap.Uart(uart, receiver, isReceiver: true), PinFunctions.Normal | PinFunctions.InputEnable | PinFunctions.PullUp);
        Start(Registers(uart), (uint)baud);
    }

    public static bool TryWrite(int uart, byte value)
    {
        if (Registers(uart).UARTFR.TXFF)
            return false;
        Registers(uart).UARTDR.Value = value;
        return true;
    }

    public static int TryRead(int uart)
    {
        if (Receiver(uart).IsOn)
        {
            byte value = 0;
            return Receiver(uart).Read(uart, new Span<byte>(ref value)) > 0 ? value : -1;
        }

        return Registers(uart).UARTFR.RXFE ? -1 : (byte)Registers(uart).UARTDR.Value;
    }

    public static bool KeepsBytes(int uart) => true;

    public static int Lost(int uart) => Receiver(uart).Lost;

    public static int Read(int uart, Span<byte> buffer) => Receiver(uart).Read(uart, buffer);

    public static int Write(int uart, ReadOnlySpan<byte> bytes) => Transmitter(uart).Write(uart, bytes);

    public static void EnableInterrupts(int uart, bool whenReceived, bool whenWritable)
    {
        UartInterrupts.Enable(uart);
        if (whenReceived)
            Receiver(uart).Start(uart);
        else
            Receiver(uart).Stop(uart);
        // The end of a block interrupts; while none is on its way, somebody else has to.
        if (whenWritable && !Transmitter(uart).IsRunning)
            InterruptController.Force(FirstLine + uart);
    }

    public static void Flush(int uart)
    {
        while (Transmitter(uart).IsRunning)
        {
        }

        while (Registers(uart).UARTFR.BUSY)
        {
        }
    }

    internal static UartRegisters Registers(int uart) => uart == 0 ? UART0 : UART1;

    /// <summary>8 bits, no parity, one stop bit, with FIFOs.</summary>
    internal static void Start(UartRegisters registers, uint baud)
    {
        // Sixteen periods a bit, with six bits of fraction, rounded.
        uint divisor = (uint)((((ulong)ClockTree.Frequency * 8 / baud) + 1) / 2);
        registers.UARTIBRD.Value = divisor >> 6;
        registers.UARTFBRD.Value = divisor & 63;
        registers.UARTLCR_H.Write(new() { WLEN = 3, FEN = true });
        registers.UARTCR.Write(new() { UARTEN = true, TXE = true, RXE = true });
    }

    private static ref UartReceiver Receiver(int uart) => ref uart == 0 ? ref Receivers.Uart0 : ref Receivers.Uart1;

    private static ref UartTransmitter Transmitter(int uart) => ref uart == 0 ? ref Transmitters.Uart0 : ref Transmitters.Uart1;

    [TargetValue("uart0.tx")]
    private static extern int Transmitter0();

    [TargetValue("uart0.rx")]
    private static extern int Receiver0();

    [TargetValue("uart1.tx")]
    private static extern int Transmitter1();

    [TargetValue("uart1.rx")]
    private static extern int Receiver1();

    // Apart from the handlers, which a program that polls does not have.
    private static class Receivers
    {
        public static UartReceiver Uart0;
        public static UartReceiver Uart1;
    }

    private static class Transmitters
    {
        public static UartTransmitter Uart0;
        public static UartTransmitter Uart1;
    }

    private static class UartInterrupts
    {
        private const int DmaLine = 11;

        public static void Enable(int uart)
        {
            InterruptController.EnableLine(FirstLine + uart);
            InterruptController.EnableLine(DmaLine);
            // The alarms of the second timer.
            InterruptController.EnableLine(4 + uart);
        }

        [Interrupt("Uart0")]
        private static void OnUart0() => UartEvents.Raise(0);

        [Interrupt("Uart1")]
        private static void OnUart1() => UartEvents.Raise(1);

        [Interrupt("Dma1")]
        private static void OnDma()
        {
            uint ended = DMA.INTS1.Value;
            DMA.INTS1.Value = ended;
            for (int uart = 0; uart < 2; uart++)
            {
                if ((ended & 32u << 3 * uart) != 0)
                    Receiver(uart).Begin(uart);
                if ((ended & 16u << 3 * uart) == 0)
                    continue;
                Transmitter(uart).Complete();
                UartEvents.Raise(uart);
            }
        }

        [Interrupt("Timer1_0")]
        [Interrupt("Timer1_1")]
        private static void OnAlarm()
        {
            uint rung = TIMER1.INTS.Value;
            TIMER1.INTR.Value = rung;
            for (int uart = 0; uart < 2; uart++)
            {
                if ((rung >> uart & 1) != 0 && Receiver(uart).Look(uart))
                    UartEvents.Raise(uart);
            }
        }
    }
}

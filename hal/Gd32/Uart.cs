using Flint.Hal.Stm32F1;
using Flint.Runtime;
using static Flint.Registers.Gd32vf103.Peripherals;

namespace Flint.Hal.Gd32;

/// <summary>USART0 to 2 on the pins that they have after reset: PA9 and 10, PA2 and 3, PB10 and 11. (GD32VF103 data sheet: pin definitions.)</summary>
public static class Uart
{
    private const nuint Dma0 = 0x4002_0000;

    /// <exception cref="ArgumentOutOfRangeException">There is no such USART, or it cannot make that speed.</exception>
    public static void Open(int uart, int baud)
    {
        int transmit = uart switch
        {
            0 => 9,
            1 => 2,
            2 => 26,
            _ => throw new ArgumentOutOfRangeException(nameof(uart), "the USARTs are 0, 1 and 2"),
        };
        Gpio.Open(transmit);
        Boards.Interrupts.Masked masked = Boards.Interrupts.Mask();
        if (uart == 0)
            RCU.APB2EN.USART0EN = true;
        else if (uart == 1)
            RCU.APB1EN.USART1EN = true;
        else
            RCU.APB1EN.USART2EN = true;
        masked.Dispose();
        Gpio.SetMode(transmit, Gpio.AlternateOutput);
        Gpio.Configure(transmit + 1, PinMode.InputPullUp);
        Usart.Open(Registers(uart), uart == 0 ? ClockTree.Frequency : ClockTree.Apb1Frequency, baud);
    }

    public static bool TryWrite(int uart, byte value) => Usart.TryWrite(Registers(uart), value);

    public static int TryRead(int uart) => Usart.TryRead(Registers(uart));

    public static bool KeepsBytes(int uart) => uart < 2;

    public static int Lost(int uart) => uart == 0 ? Receivers.Usart0.Lost : uart == 1 ? Receivers.Usart1.Lost : 0;

    public static int Read(int uart, Span<byte> buffer) => uart switch
    {
        0 => Receivers.Usart0.Read(new DmaChannel(Dma0, 4), buffer),
        1 => Receivers.Usart1.Read(new DmaChannel(Dma0, 5), buffer),
        _ => UartBytes.Read(uart, buffer),
    };

    public static int Write(int uart, ReadOnlySpan<byte> bytes)
    {
        if (uart == 2)
            return UartBytes.Write(uart, bytes);
        int count = uart == 0
            ? Transmitters.Usart0.Write(Registers(0), new DmaChannel(Dma0, 3), bytes)
            : Transmitters.Usart1.Write(Registers(1), new DmaChannel(Dma0, 6), bytes);
        if (count > 0)
            Usart.EnableInterrupts(Registers(uart), Usart.WhenIdle, whenWritable: false);
        return count;
    }

    public static void EnableInterrupts(int uart, bool whenReceived, bool whenWritable)
    {
        if (!whenReceived)
        {
            Close(uart);
            return;
        }

        if (uart == 0)
            Usart0Interrupt.Enable();
        else if (uart == 1)
            Usart1Interrupt.Enable();
        else
            Usart2Interrupt.Enable();
        // The DMA channel of USART2 is SPI0's, so its handler takes each byte.
        uint received = uart == 2 ? Usart.WhenReceived : Usart.WhenIdle;
        Usart.EnableInterrupts(Registers(uart), received, whenWritable && !IsSending(uart));
    }

    public static void Flush(int uart)
    {
        while (IsSending(uart))
        {
        }

        Usart.Flush(Registers(uart));
    }

    private static void Close(int uart)
    {
        Usart.Close(Registers(uart));
        if (uart == 0)
            Receivers.Usart0.Stop(new DmaChannel(Dma0, 4));
        else if (uart == 1)
            Receivers.Usart1.Stop(new DmaChannel(Dma0, 5));
    }

    private static bool IsSending(int uart) => uart == 0 ? Transmitters.Usart0.IsRunning : uart == 1 && Transmitters.Usart1.IsRunning;

    private static UsartRegisters Registers(int uart) => new(uart == 0 ? 0x4001_3800 : 0x4000_4000 + ((nuint)(uint)uart * 0x400));

    // Apart from the handlers, which a program that polls does not have.
    private static class Receivers
    {
        public static UsartReceiver<Bytes256> Usart0;
        public static UsartReceiver<Bytes256> Usart1;
    }

    private static class Transmitters
    {
        public static UsartTransmitter<Bytes128> Usart0;
        public static UsartTransmitter<Bytes128> Usart1;
    }

    private static class Usart0Interrupt
    {
        private static DmaChannel Channel => new(Dma0, 4);

        public static void Enable()
        {
            Receivers.Usart0.Start(Registers(0), Channel);
            Eclic.Enable(33);
            Eclic.Enable(34);
            Eclic.Enable(56);
        }

        [Interrupt("Usart0")]
        private static void OnInterrupt()
        {
            Usart.Acknowledge(Registers(0));
            UartEvents.Raise(0);
        }

        [Interrupt("Dma0Channel4")]
        private static void OnReceived()
        {
            Receivers.Usart0.Acknowledge(Channel);
            UartEvents.Raise(0);
        }

        [Interrupt("Dma0Channel3")]
        private static void OnSent()
        {
            Transmitters.Usart0.Complete(new DmaChannel(Dma0, 3));
            UartEvents.Raise(0);
        }
    }

    private static class Usart1Interrupt
    {
        private static DmaChannel Channel => new(Dma0, 5);

        public static void Enable()
        {
            Receivers.Usart1.Start(Registers(1), Channel);
            Eclic.Enable(36);
            Eclic.Enable(35);
            Eclic.Enable(57);
        }

        [Interrupt("Usart1")]
        private static void OnInterrupt()
        {
            Usart.Acknowledge(Registers(1));
            UartEvents.Raise(1);
        }

        [Interrupt("Dma0Channel5")]
        private static void OnReceived()
        {
            Receivers.Usart1.Acknowledge(Channel);
            UartEvents.Raise(1);
        }

        [Interrupt("Dma0Channel6")]
        private static void OnSent()
        {
            Transmitters.Usart1.Complete(new DmaChannel(Dma0, 6));
            UartEvents.Raise(1);
        }
    }

    private static class Usart2Interrupt
    {
        public static void Enable() => Eclic.Enable(58);

        [Interrupt("Usart2")]
        private static void OnInterrupt() => UartEvents.Raise(2);
    }
}

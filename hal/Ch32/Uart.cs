using Flint.Hal.Stm32F1;
using Flint.Runtime;

namespace Flint.Hal.Ch32;

/// <summary>USART1 on PD5 and 6. (CH32V003 data sheet: pin definitions.)</summary>
public static class Uart
{
    private const int TransmitPin = 53;

    private static DmaChannel Channel => new(0x4002_0000, 4);

    private static UsartRegisters Registers => new(0x4001_3800);

    /// <exception cref="ArgumentOutOfRangeException">There is no such USART, or it cannot make that speed.</exception>
    public static void Open(int uart, int baud)
    {
        if (uart != 1)
            throw new ArgumentOutOfRangeException(nameof(uart), "the USART is 1");
        Gpio.Open(TransmitPin);
        ClockRegisters.Enable(ClockRegisters.Apb2Enable, ClockRegisters.UsartEnable);
        Gpio.SetMode(TransmitPin, Gpio.AlternateOutput);
        Gpio.Configure(TransmitPin + 1, PinMode.InputPullUp);
        Usart.Open(Registers, ClockTree.Frequency, baud);
    }

    public static bool TryWrite(int uart, byte value) => Usart.TryWrite(Registers, value);

    public static int TryRead(int uart) => Usart.TryRead(Registers);

    public static int Read(int uart, Span<byte> buffer) => Receiver.Usart1.Read(Channel, buffer);

    public static bool KeepsBytes(int uart) => true;

    public static int Lost(int uart) => Receiver.Usart1.Lost;

    public static void EnableInterrupts(int uart, bool whenReceived, bool whenWritable)
    {
        if (!whenReceived)
        {
            Usart.Close(Registers);
            Receiver.Usart1.Stop(Channel);
            return;
        }

        UsartInterrupt.Enable();
        Usart.EnableInterrupts(Registers, Usart.WhenIdle, whenWritable);
    }

    public static void Flush(int uart) => Usart.Flush(Registers);

    // Apart from the handlers, which a program that polls does not have.
    private static class Receiver
    {
        public static UsartReceiver<Bytes64> Usart1;
    }

    private static class UsartInterrupt
    {
        public static void Enable()
        {
            Receiver.Usart1.Start(Registers, Channel);
            Pfic.Enable(26);
            Pfic.Enable(32);
        }

        [Interrupt("Usart1")]
        private static void OnInterrupt()
        {
            Usart.Acknowledge(Registers);
            UartEvents.Raise(1);
        }

        [Interrupt("Dma1Channel5")]
        private static void OnReceived()
        {
            Receiver.Usart1.Acknowledge(Channel);
            UartEvents.Raise(1);
        }
    }
}

using Flint.Hal.Stm32F1;
using Flint.Runtime;

namespace Flint.Hal.Ch32;

/// <summary>USART1 on PD5 and 6. (CH32V003 data sheet: pin definitions.)</summary>
public static class Uart
{
    private const int TransmitPin = 53;

    private static UsartRegisters Registers => new(0x4001_3800);

    /// <exception cref="ArgumentOutOfRangeException">The USART cannot make that speed.</exception>
    public static void Open(int uart, int baud)
    {
        Gpio.Open(TransmitPin);
        ClockRegisters.Apb2Enable.Set(ClockRegisters.UsartEnable);
        Gpio.SetMode(TransmitPin, Gpio.AlternateOutput);
        Gpio.Configure(TransmitPin + 1, PinMode.InputPullUp);
        Usart.Open(Registers, ClockTree.Frequency, baud);
    }

    public static bool TryWrite(int uart, byte value) => Usart.TryWrite(Registers, value);

    public static int TryRead(int uart) => Usart.TryRead(Registers);

    public static void EnableInterrupts(int uart, bool whenReceived, bool whenWritable)
    {
        Usart.EnableInterrupts(Registers, whenReceived, whenWritable);
        UsartInterrupt.Enable();
    }

    public static void Flush(int uart) => Usart.Flush(Registers);

    private static class UsartInterrupt
    {
        public static void Enable() => Pfic.Enable(32);

        [Interrupt("Usart1")]
        private static void OnInterrupt() => UartEvents.Raise(1);
    }
}

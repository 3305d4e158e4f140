using Flint.Runtime;

namespace Flint.Hal.Esp32;

/// <summary>A console on UART0, which has its pins, TX 21 and RX 20, since reset; it runs from the crystal, whatever the core's clock is.</summary>
public static class Console
{
    private static UartRegisters Uart => new(Base());

    [RunAtStartup]
    public static void Initialize() => Uart.Configure(ClockFrequency(), Baud());

    /// <summary>Waits until the byte can be handed over.</summary>
    public static void Write(byte value)
    {
        while (Uart.TransmitCount == UartRegisters.FifoLength)
        {
        }

        Uart.Fifo.Write(value);
    }

    /// <summary>The next byte received, -1 when there is none.</summary>
    public static int Read() => Uart.ReceiveCount == 0 ? -1 : (byte)Uart.Fifo.Value;

    [TargetValue("console.base")]
    private static extern nuint Base();

    [TargetValue("console.clock")]
    private static extern uint ClockFrequency();

    [TargetValue("console.baud")]
    private static extern uint Baud();
}

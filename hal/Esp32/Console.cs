using Flint.Registers.Esp32c3;
using Flint.Runtime;

namespace Flint.Hal.Esp32;

/// <summary>A console on UART0, which has its pins, TX 21 and RX 20, since reset; it runs from the crystal, whatever the core's clock is.</summary>
public static class Console
{
    private static UartRegisters Port => new(Base());

    [RunAtStartup]
    public static void Initialize() => Uart.SetSpeed(Port, ClockFrequency(), Baud());

    /// <summary>Waits until the byte can be handed over.</summary>
    public static void Write(byte value)
    {
        while (Port.STATUS.TXFIFO_CNT == Uart.FifoLength)
        {
        }

        Port.FIFO.Value = value;
    }

    /// <summary>The next byte received, -1 when there is none.</summary>
    public static int Read() => Port.STATUS.RXFIFO_CNT == 0 ? -1 : (byte)Port.FIFO.Value;

    [TargetValue("console.base")]
    private static extern nuint Base();

    [TargetValue("console.clock")]
    private static extern uint ClockFrequency();

    [TargetValue("console.baud")]
    private static extern uint Baud();
}

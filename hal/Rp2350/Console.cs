using Flint.Registers.Rp2350;
using Flint.Runtime;
using static Flint.Registers.Rp2350.Peripherals;

namespace Flint.Hal.Rp2350;

/// <summary>A console on UART0, with its transmitter on GPIO 0 and its receiver on GPIO 1.</summary>
public static class Console
{
    private static UartRegisters Port => new(Base());

    [RunAtStartup]
    public static void Initialize()
    {
        ClockTree.Require();
        PeripheralResets.Release(PeripheralResets.Uart0);
        PinFunctions.Connect(0, PinFunctions.Uart, PinFunctions.Normal);
        PinFunctions.Connect(1, PinFunctions.Uart, PinFunctions.Normal | PinFunctions.InputEnable | PinFunctions.PullUp);
        Uart.Start(Port, Baud());
    }

    /// <summary>Waits until the byte can be handed over.</summary>
    public static void Write(byte value)
    {
        while (Port.UARTFR.TXFF)
        {
        }

        Port.UARTDR.Value = value;
    }

    /// <summary>The next byte received, -1 when there is none.</summary>
    public static int Read() => Port.UARTFR.RXFE ? -1 : (byte)Port.UARTDR.Value;

    /// <summary>Waits until the last bit has left, if anything was printed.</summary>
    internal static void Flush()
    {
        while (!RESETS.RESET.UART0 && UART0.UARTFR.BUSY)
        {
        }
    }

    [TargetValue("console.base")]
    private static extern nuint Base();

    [TargetValue("console.baud")]
    private static extern uint Baud();
}

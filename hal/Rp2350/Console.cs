using Flint.Runtime;

namespace Flint.Hal.Rp2350;

/// <summary>A console on UART0, with its transmitter on GPIO 0 and its receiver on GPIO 1.</summary>
public static class Console
{
    private static UartRegisters Uart => new(Base());

    [RunAtStartup]
    public static void Initialize()
    {
        ClockTree.Require();
        PeripheralResets.Release(PeripheralResets.Uart0);
        PinRegisters.Connect(0, PinRegisters.UartFunction, PinRegisters.Normal);
        PinRegisters.Connect(1, PinRegisters.UartFunction, PinRegisters.Normal | PinRegisters.InputEnable | PinRegisters.PullUp);
        Uart.Start(ClockTree.Frequency, Baud());
    }

    /// <summary>Waits until the byte can be handed over.</summary>
    public static void Write(byte value)
    {
        while (Uart.Flags.HasAny(UartRegisters.TransmitFull))
        {
        }

        Uart.Data.Write(value);
    }

    /// <summary>The next byte received, -1 when there is none.</summary>
    public static int Read() => Uart.Flags.HasAny(UartRegisters.ReceiveEmpty) ? -1 : (byte)Uart.Data.Value;

    /// <summary>Waits until the last bit has left, if anything was printed.</summary>
    internal static void Flush()
    {
        while (!PeripheralResets.Control.HasAny(PeripheralResets.Uart0) && new UartRegisters(0x40070000).Flags.HasAny(UartRegisters.Busy))
        {
        }
    }

    [TargetValue("console.base")]
    private static extern nuint Base();

    [TargetValue("console.baud")]
    private static extern uint Baud();
}

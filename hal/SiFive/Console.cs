using Flint.Runtime;

namespace Flint.Hal.SiFive;

/// <summary>A console on the FE310's UART0.</summary>
public static class Console
{
    /// <summary>RX is GPIO 16, TX is GPIO 17. (FE310-G002 Manual, GPIO, table of hardware I/O functions.)</summary>
    private const uint Pins = (1u << 16) | (1u << 17);

    private static UartRegisters Port => new(Base());

    [RunAtStartup]
    public static void Initialize()
    {
        Port.Divisor.Write((ClockTree.Frequency + (Baud() / 2)) / Baud() - 1);
        Port.TransmitControl.Write(UartRegisters.Enable);
        Port.ReceiveControl.Write(UartRegisters.Enable);
        GpioRegisters.FunctionSelect.Clear(Pins);
        GpioRegisters.FunctionEnable.Set(Pins);
    }

    /// <summary>Waits until the byte can be handed over.</summary>
    public static void Write(byte value)
    {
        while (Port.TransmitData.HasAny(UartRegisters.Full))
        {
        }

        Port.TransmitData.Write(value);
    }

    /// <summary>The next byte received, -1 when there is none.</summary>
    public static int Read()
    {
        uint data = Port.ReceiveData.Value;
        return (data & UartRegisters.Empty) != 0 ? -1 : (byte)data;
    }

    [TargetValue("console.base")]
    private static extern nuint Base();

    [TargetValue("console.baud")]
    private static extern uint Baud();
}

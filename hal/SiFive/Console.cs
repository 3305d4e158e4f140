using Flint.Runtime;

namespace Flint.Hal.SiFive;

/// <summary>A console on the FE310's UART0, clocked by the board's 16 MHz crystal so that the baud rate is exact.</summary>
public static class Console
{
    /// <summary>RX is GPIO 16, TX is GPIO 17. (FE310-G002 Manual, GPIO, table of hardware I/O functions.)</summary>
    private const uint Pins = (1u << 16) | (1u << 17);

    private static UartRegisters Uart => new(Base());

    [RunAtStartup]
    public static void Initialize()
    {
        ClockRegisters.CrystalConfiguration.Write(ClockRegisters.CrystalEnable);
        while (!ClockRegisters.CrystalConfiguration.HasAny(ClockRegisters.CrystalReady))
        {
        }

        ClockRegisters.PllOutputDivider.Write(ClockRegisters.PllDivideByOne);
        ClockRegisters.PllConfiguration.Write(ClockRegisters.PllBypass | ClockRegisters.PllReferenceSelect | ClockRegisters.PllSelect);

        Uart.Divisor.Write((ClockFrequency() + (Baud() / 2)) / Baud() - 1);
        Uart.TransmitControl.Write(UartRegisters.Enable);
        Uart.ReceiveControl.Write(UartRegisters.Enable);
        GpioRegisters.FunctionSelect.Clear(Pins);
        GpioRegisters.FunctionEnable.Set(Pins);
    }

    /// <summary>Waits until the byte can be handed over.</summary>
    public static void Write(byte value)
    {
        while (Uart.TransmitData.HasAny(UartRegisters.Full))
        {
        }

        Uart.TransmitData.Write(value);
    }

    /// <summary>The next byte received, -1 when there is none.</summary>
    public static int Read()
    {
        uint data = Uart.ReceiveData.Value;
        return (data & UartRegisters.Empty) != 0 ? -1 : (byte)data;
    }

    [TargetValue("console.base")]
    private static extern nuint Base();

    [TargetValue("console.clock")]
    private static extern uint ClockFrequency();

    [TargetValue("console.baud")]
    private static extern uint Baud();
}

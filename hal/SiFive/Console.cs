using Flint.Runtime;

namespace Flint.Hal.SiFive;

/// <summary>A console on the FE310's UART0, clocked by the board's 16 MHz crystal so that the baud rate is exact.</summary>
public static class Console
{
    /// <summary>RX is GPIO 16, TX is GPIO 17. (FE310-G002 Manual, table 52.)</summary>
    private const uint Pins = (1u << 16) | (1u << 17);

    private static UartRegisters Uart => new(Base());

    [RunAtStartup]
    public static void Initialize()
    {
        ClockRegisters.CrystalConfiguration.Set(ClockRegisters.CrystalEnable);
        while ((ClockRegisters.CrystalConfiguration.Value & ClockRegisters.CrystalReady) == 0)
        {
        }

        var pll = ClockRegisters.PllConfiguration;
        pll.Value = ClockRegisters.PllBypass | ClockRegisters.PllReferenceSelect | ClockRegisters.PllSelect;

        var uart = Uart;
        var divisor = uart.Divisor;
        divisor.Value = (ClockFrequency() + (Baud() / 2)) / Baud() - 1;
        var transmit = uart.TransmitControl;
        transmit.Value = UartRegisters.Enable;
        var receive = uart.ReceiveControl;
        receive.Value = UartRegisters.Enable;
        GpioRegisters.FunctionSelect.Clear(Pins);
        GpioRegisters.FunctionEnable.Set(Pins);
    }

    public static void Write(byte value)
    {
        var data = Uart.TransmitData;
        while ((data.Value & UartRegisters.Full) != 0)
        {
        }

        data.Value = value;
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

using Flint.Registers.Fe310;
using Flint.Runtime;
using static Flint.Registers.Fe310.Peripherals;

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
        Port.div.Value = (ClockTree.Frequency + (Baud() / 2)) / Baud() - 1;
        Port.txctrl.Write(new() { enable = true });
        Port.rxctrl.Write(new() { enable = true });
        GPIO0.iof_sel.Clear(Pins);
        GPIO0.iof_en.Set(Pins);
    }

    /// <summary>Waits until the byte can be handed over.</summary>
    public static void Write(byte value)
    {
        while (Port.txdata.full)
        {
        }

        Port.txdata.Value = value;
    }

    /// <summary>The next byte received, -1 when there is none.</summary>
    public static int Read()
    {
        UartRegisters.RxdataValue received = Port.rxdata.Read();
        return received.empty ? -1 : (byte)received.data;
    }

    [TargetValue("console.base")]
    private static extern nuint Base();

    [TargetValue("console.baud")]
    private static extern uint Baud();
}

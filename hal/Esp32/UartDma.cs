using Flint.Runtime;
using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>UHCI0, which brings UART1 to the second channel of the DMA controller. It can serve one UART only. (ESP32-C3 Technical Reference Manual: UART Controller, UART DMA.)</summary>
internal static class UartDma
{
    /// <summary>UHCI0's number among those that the DMA controller serves.</summary>
    public const uint Peripheral = 2;

    private const uint ReceivedBuffer = 1 << 0;
    private const uint ReceivedFrame = 1 << 1;
    private const uint Sent = 1 << 4;

    public static void Start()
    {
        if (UartReceiver.IsOn)
            return;
        PeripheralClocks.EnableDma();
        PeripheralClocks.Enable(PeripheralClocks.Uhci0);
        UHCI0.CONF0.Write(new() { CLK_EN = true, TX_RST = true, RX_RST = true });
        UHCI0.CONF1.Value = 0;
        UHCI0.ESCAPE_CONF.Value = 0;
        DMA.INT_CLR_CH1.Value = uint.MaxValue;
        DMA.INT_ENA_CH1.Value = ReceivedBuffer | ReceivedFrame | Sent;
        InterruptMatrix.Enable((45 << 8) | 10);
        UartReceiver.Start();
        UHCI0.CONF0.Write(new() { CLK_EN = true, UART1_CE = true, UART_IDLE_EOF_EN = true });
    }

    public static void Stop()
    {
        if (!UartReceiver.IsOn)
            return;
        UHCI0.CONF0.Write(new() { CLK_EN = true });
        UartReceiver.Stop();
        DMA.INT_ENA_CH1.Value = 0;
    }

    [Interrupt("Dma1")]
    private static void OnDma()
    {
        uint done = DMA.INT_ST_CH1.Value;
        DMA.INT_CLR_CH1.Value = done;
        if ((done & Sent) != 0)
            UartTransmitter.Complete();
        UartEvents.Raise(1);
    }
}

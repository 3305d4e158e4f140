using Flint.Hal.Plic;
using Flint.Registers.Fe310;
using Flint.Runtime;
using static Flint.Registers.Fe310.Peripherals;

namespace Flint.Hal.SiFive;

/// <summary>A transfer on SPI1 of which every few frames end with an interrupt.</summary>
public static unsafe class SpiInterrupt
{
    private const int Source = 11 | 6 << 8;
    private const int Burst = 8;

    private static byte* s_write;
    private static byte* s_read;
    private static int s_toSend;
    private static int s_toReceive;

    public static void Start(int bus, byte* write, byte* read, int length)
    {
        s_write = write;
        s_read = read;
        s_toSend = length;
        s_toReceive = length;
        Controller.Enable(Source);
        Continue();
    }

    [Interrupt("Spi1")]
    private static void OnReceived()
    {
        while (s_toReceive > s_toSend)
        {
            QspiRegisters.RxdataValue frame = QSPI1.rxdata.Read();
            if (frame.empty)
                return;
            if (s_read != null)
                *s_read++ = (byte)frame.data;
            s_toReceive--;
        }

        Continue();
    }

    /// <summary>Sends as much as the FIFOs hold; the interrupt comes when all of that is back.</summary>
    private static void Continue()
    {
        if (s_toReceive == 0)
        {
            QSPI1.ie.Value = 0;
            SpiEvents.Complete(1);
            return;
        }

        int count = Math.Min(Burst, s_toSend);
        QSPI1.rxmark.Value = (uint)(count - 1);
        for (int i = 0; i < count; i++)
            QSPI1.txdata.Value = s_write != null ? *s_write++ : 0u;
        s_toSend -= count;
        QSPI1.ie.Write(new() { rxwm = true });
    }
}

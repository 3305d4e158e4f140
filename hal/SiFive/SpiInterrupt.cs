using Flint.Hal.Plic;
using Flint.Runtime;

namespace Flint.Hal.SiFive;

/// <summary>A transfer on SPI1 of which every few frames end with an interrupt.</summary>
public static unsafe class SpiInterrupt
{
    private const int Source = 11 | 6 << 8;
    private const uint ReceiveWatermark = 1 << 1;
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
            uint data = Registers.ReceiveData.Value;
            if ((data & SpiRegisters.Empty) != 0)
                return;
            if (s_read != null)
                *s_read++ = (byte)data;
            s_toReceive--;
        }

        Continue();
    }

    private static SpiRegisters Registers => Spi.Registers(1);

    /// <summary>Sends as much as the FIFOs hold; the interrupt comes when all of that is back.</summary>
    private static void Continue()
    {
        if (s_toReceive == 0)
        {
            Registers.InterruptEnable.Write(0);
            SpiEvents.Complete(1);
            return;
        }

        int count = Math.Min(Burst, s_toSend);
        Registers.ReceiveMark.Write((uint)(count - 1));
        for (int i = 0; i < count; i++)
            Registers.TransmitData.Write(s_write != null ? *s_write++ : 0u);
        s_toSend -= count;
        Registers.InterruptEnable.Write(ReceiveWatermark);
    }
}

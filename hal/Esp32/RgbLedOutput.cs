using Flint.Registers.Esp32c3;
using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>The addressable LED that RMT's channel 0 drives. What it shows stands in RMT's memory, so it takes no RAM. (ESP32-C3 Technical Reference Manual: Remote Control Peripheral.)</summary>
public readonly struct RgbLedOutput
{
    private const int BitCount = 24;

    // In ticks of the 40 MHz crystal: 0.4 µs high and 0.85 µs low is 0, 0.8 µs and 0.45 µs is 1, and 60 µs low begin a colour anew. (Worldsemi WS2812B data sheet.)
    private const uint Zero = 34 << 16 | 1 << 15 | 16;
    private const uint One = 18 << 16 | 1 << 15 | 32;
    private const uint Pause = 2400;

    /// <summary>A white that does not dazzle.</summary>
    private const uint White = 0x101010;

    /// <summary>Low when nothing is played, ticks of the undivided clock, one block of memory; takes over what was written.</summary>
    private static RmtRegisters.ChTxConf0Value PlainPulses => new() { IDLE_OUT_EN = true, DIV_CNT = 1, MEM_SIZE = 1, CONF_UPDATE = true };

    /// <summary>Whether it shows any colour.</summary>
    public bool IsOn
    {
        get
        {
            for (int i = 1; i <= BitCount; i++)
            {
                if (Item(i).Value == One)
                    return true;
            }

            return false;
        }
    }

    public void On() => Send(White);

    public void Off() => Send(0);

    public void Toggle() => Send(IsOn ? 0 : White);

    /// <summary>Shows a colour. Returns when it is sent, after 90 µs; it is seen 50 µs later.</summary>
    public void Show(byte red, byte green, byte blue) => Send((uint)green << 16 | (uint)red << 8 | blue);

    /// <param name="bits">Green, red, blue: the order on the wire.</param>
    private static void Send(uint bits)
    {
        Item(0).Write(Pause << 16 | 1);
        for (int i = 1; i <= BitCount; i++)
            Item(i).Write((bits >> (BitCount - i) & 1) != 0 ? One : Zero);
        Item(BitCount + 1).Write(0);
        RMT.INT_CLR.CH0_TX_END = true;
        RMT.CH0_TX_CONF0.Write(PlainPulses with { APB_MEM_RST = true, MEM_RD_RST = true });
        RMT.CH0_TX_CONF0.Write(PlainPulses with { TX_START = true });
        while (!RMT.INT_RAW.CH0_TX_END)
        {
        }
    }

    /// <summary>RMT's memory. Two pulses, the first in the low half: duration in ticks, and the level in the highest bit. A duration of 0 ends it.</summary>
    private static Register32 Item(int index) => new(0x6001_6400 + (4 * (uint)index));
}

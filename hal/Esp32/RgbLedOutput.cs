namespace Flint.Hal.Esp32;

/// <summary>The addressable LED that RMT's channel 0 drives. What it shows stands in RMT's memory, so it takes no RAM.</summary>
public readonly struct RgbLedOutput
{
    private const int BitCount = 24;

    // In ticks of the 40 MHz crystal: 0.4 µs high and 0.85 µs low is 0, 0.8 µs and 0.45 µs is 1, and 60 µs low begin a colour anew. (Worldsemi WS2812B data sheet.)
    private const uint Zero = 34 << 16 | 1 << 15 | 16;
    private const uint One = 18 << 16 | 1 << 15 | 32;
    private const uint Pause = 2400;

    /// <summary>A white that does not dazzle.</summary>
    private const uint White = 0x101010;

    /// <summary>Whether it shows any colour.</summary>
    public bool IsOn
    {
        get
        {
            for (int i = 1; i <= BitCount; i++)
            {
                if (RemoteControlRegisters.Item(i).Value == One)
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
        RemoteControlRegisters.Item(0).Write(Pause << 16 | 1);
        for (int i = 1; i <= BitCount; i++)
            RemoteControlRegisters.Item(i).Write((bits >> (BitCount - i) & 1) != 0 ? One : Zero);
        RemoteControlRegisters.Item(BitCount + 1).Write(0);
        const uint Configuration = RemoteControlRegisters.PlainPulses | RemoteControlRegisters.Update;
        RemoteControlRegisters.InterruptClear.Write(1);
        RemoteControlRegisters.Transmit.Write(Configuration | RemoteControlRegisters.Rewind);
        RemoteControlRegisters.Transmit.Write(Configuration | RemoteControlRegisters.Start);
        while (!RemoteControlRegisters.InterruptRaw.HasAny(1))
        {
        }
    }
}

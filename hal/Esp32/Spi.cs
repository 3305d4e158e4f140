using Flint.Runtime;
using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>SPI2, the general-purpose SPI controller, in parts of its buffer of 64 bytes; devices are selected by pins of the HAL. (ESP32-C3 Technical Reference Manual: SPI Controller.)</summary>
public static unsafe class Spi
{
    private const uint Crystal = 40_000_000;
    private const uint ClockSignal = 63;
    private const uint InputSignal = 64;
    private const uint OutputSignal = 65;
    private const int BufferLength = 64;

    // Of USER: both directions at once.
    private const uint FullDuplex = 1 << 28 | 1 << 27 | 1 << 0;
    private const uint OutputEdge = 1 << 9;

    // Of MISC: none of the controller's own select lines.
    private const uint NoSelects = 0x3F;
    private const uint IdleHigh = 1 << 29;

    // Of CTRL: the lines' levels when idle as after reset; the order of bits.
    private const uint IdleLevels = 0x003C_0000;
    private const uint LeastFirst = 1 << 26 | 1 << 25;

    // Of CLK_GATE: the crystal's clock is on.
    private const uint ClockOn = 3;
    private const uint ClockIsCrystal = 1u << 31;
    private const uint Update = 1 << 23;
    private const uint Go = 1 << 24;

    /// <exception cref="ArgumentOutOfRangeException">There is no such bus, or the frequency is below 40 kHz.</exception>
    public static void Open(int bus, int frequency, int mode, bool leastSignificantFirst)
    {
        if (bus != 2)
            throw new ArgumentOutOfRangeException(nameof(bus), "the SPI bus for programs is 2");
        if (frequency < 40_000)
            throw new ArgumentOutOfRangeException(nameof(frequency), "the SPI bus cannot have that frequency");
        PeripheralClocks.Enable(PeripheralClocks.Spi2);
        Gpio.GiveOutput(ClockPin(), ClockSignal);
        Gpio.GiveOutput(OutputPin(), OutputSignal);
        Gpio.GiveInput(InputPin(), InputSignal);
        SPI2.CLK_GATE.Value = ClockOn;
        SPI2.CLOCK.Value = Divider((uint)frequency);
        SPI2.CTRL.Value = IdleLevels | (leastSignificantFirst ? LeastFirst : 0);
        SPI2.USER.Value = FullDuplex | (mode is 1 or 2 ? OutputEdge : 0);
        SPI2.USER1.Value = 0;
        SPI2.USER2.Value = 0;
        SPI2.MISC.Value = NoSelects | (mode >= 2 ? IdleHigh : 0);
        SPI2.SLAVE.Value = 0;
    }

    public static void Transfer(int bus, ReadOnlySpan<byte> write, Span<byte> read)
    {
        fixed (byte* source = write, destination = read)
        {
            int length = Math.Max(write.Length, read.Length);
            for (int done = 0; done < length; done += BufferLength)
            {
                int part = Math.Min(BufferLength, length - done);
                Begin(write.Length > done ? source + done : null, Math.Min(part, write.Length - done), part);
                while ((SPI2.CMD.Value & Go) != 0)
                {
                }

                if (read.Length > done)
                    Take(destination + done, Math.Min(part, read.Length - done));
            }
        }
    }

    /// <summary>Starts a part.</summary>
    /// <param name="given">Bytes of <paramref name="source"/>, none when that is null; what is missing is sent as zero.</param>
    internal static void Begin(byte* source, int given, int length)
    {
        for (int i = 0; i < length; i += 4)
        {
            uint word = 0;
            for (int j = 0; j < 4 && i + j < given; j++)
                word |= (uint)source[i + j] << (8 * j);
            Buffer(i).Write(word);
        }

        SPI2.MS_DLEN.Value = (uint)length * 8 - 1;
        SPI2.CMD.Value = Update;
        while ((SPI2.CMD.Value & Update) != 0)
        {
        }

        SPI2.CMD.Value = Go;
    }

    /// <summary>Takes what came with the last part.</summary>
    internal static void Take(byte* destination, int length)
    {
        uint word = 0;
        for (int i = 0; i < length; i++, word >>= 8)
        {
            if (i % 4 == 0)
                word = Buffer(i).Value;
            destination[i] = (byte)word;
        }
    }

    internal const int PartLength = BufferLength;

    private static uint Divider(uint frequency)
    {
        if (frequency >= Crystal)
            return ClockIsCrystal;
        uint ratio = (Crystal + frequency - 1) / frequency;
        uint before = (ratio + 63) / 64;
        uint count = Math.Max(2, (ratio + before - 1) / before);
        return (before - 1) << 18 | (count - 1) << 12 | (count / 2 - 1) << 6 | (count - 1);
    }

    private static Register32 Buffer(int offset) => new(0x6002_4098 + (nuint)(uint)offset);

    [TargetValue("spi2.sck")]
    private static extern int ClockPin();

    [TargetValue("spi2.mosi")]
    private static extern int OutputPin();

    [TargetValue("spi2.miso")]
    private static extern int InputPin();
}

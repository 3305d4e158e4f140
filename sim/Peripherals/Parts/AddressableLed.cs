namespace Flint.Sim.Peripherals.Parts;

/// <summary>
/// An RGB LED that is told its colour by pulses on one wire: 24 bits, green, red, blue, highest first; a short pulse is 0, a long one 1, and a pause takes the colour
/// over (Worldsemi WS2812B data sheet).
/// </summary>
public sealed class AddressableLed(Clock clock) : Led(isInverted: false)
{
    private const int BitCount = 24;

    // Between the 0.4 µs of a 0 and the 0.8 µs of a 1.
    private static readonly TimeSpan limit = TimeSpan.FromTicks(6);
    private static readonly TimeSpan pause = TimeSpan.FromMicroseconds(50);

    private uint shifted;
    private int count;
    private ulong rose;
    private ClockEvent? latch;

    /// <summary>Told of each colour that is taken over, the same one again, too.</summary>
    public event Action<uint>? Shown;

    /// <summary>0xRRGGBB.</summary>
    public uint Color { get; private set; }

    public override void Attach(IGpioPort port, int pin) => port.Level(pin).Changed += isHigh =>
    {
        if (isHigh)
            Rise();
        else
            Fall();
    };

    private void Rise()
    {
        rose = clock.Now;
        latch?.Cancel();
    }

    private void Fall()
    {
        if (count < BitCount)
        {
            shifted = shifted << 1 | (clock.Now - rose >= clock.Cycles(limit) ? 1u : 0);
            count++;
        }

        latch = clock.Schedule(clock.Now + clock.Cycles(pause), TakeOver);
    }

    private void TakeOver()
    {
        if (count == BitCount)
        {
            Color = (shifted >> 8 & 0xFF) << 16 | (shifted >> 16 & 0xFF) << 8 | shifted & 0xFF;
            Shown?.Invoke(Color);
            Switch(Color != 0);
        }

        count = 0;
    }
}

namespace Flint.Sim.Peripherals.Espressif;

/// <summary>The first of an ESP32-C3's analog-to-digital converters, for single conversions: 12 bits, five channels on GPIO 0 to 4 (ESP32-C3 Technical Reference Manual, On-Chip Sensor and Analog Signal Processing).</summary>
public sealed class Esp32Adc : IBusDevice, ISignalSource, IAdc, IResettable
{
    private const ulong OneTime = 0x20;
    private const ulong InterruptEnable = 0x40;
    private const uint Start = 1 << 29;
    private const uint UsesFirst = 1u << 31;
    private const uint Done = 1u << 31;
    private const uint Largest = 4095;

    // What each attenuation lets through, in millivolts.
    private static readonly int[] ranges = [750, 1050, 1300, 2500];
    private static readonly TimeSpan conversion = TimeSpan.FromMicroseconds(10);

    private readonly Clock clock;
    private readonly Signal interrupt = new();
    private readonly int[] millivolts = new int[5];
    private readonly RegisterFile registers = new(
        new(0x00, 0x4003_8240, 0xD883_FFC3),
        new(0x04, 0x0000_A1FE, 0x01FF_FFFF),
        new(0x08, 0, 0xFC00_0000),
        new(0x0C, 0x00FF_0808, 0x00FF_FFFF),
        new(0x18, 0, 0x00FF_FFFF),
        new(0x1C, 0, 0x00FF_FFFF),
        new(OneTime, 0x1A00_0000, 0xFF80_0000),
        new(0x24, 0x900, 0x1FFC),
        new(0x28, 0x0374_0000, 0x83FC_0000),
        new(0x34, 0x0003_FFED, 0x7FFF_FFEF),
        new(0x38, 0x0003_FFED, 0x7FFF_FFEF),
        new(0x3C, 0, 0xC800_0000),
        new(InterruptEnable, 0, 0xFC00_0000),
        new(0x50, 0xFF, 0xC000_FFFF),
        new(0x54, 4, 0x007F_FFFF),
        new(0x58, 0x0001_8000, 0x0040_FF00),
        new(0x5C, 0x4002, 0xFFFF),
        new(0x60, 0x8000, 0x1_FFFF),
        new(0x3FC, 0x0200_7171, uint.MaxValue));

    private uint raw;
    private uint result;

    public Esp32Adc(Clock clock) => this.clock = clock;

    public int ChannelCount => millivolts.Length;

    public int ReferenceMillivolts => ranges[^1];

    public Signal? Output(string? name, int number) => interrupt;

    public void SetMillivolts(int channel, int value) => millivolts[channel] = value;

    public ulong Read(ulong offset, int size) => offset switch
    {
        0x2C => result,
        0x44 => raw,
        0x48 => raw & registers[InterruptEnable],
        _ => registers[offset],
    };

    public void Write(ulong offset, int size, ulong value)
    {
        var word = (uint)value;
        uint before = registers[offset];
        registers.Store(offset, word);
        if (offset == 0x4C)
            raw &= ~word;
        if (offset == OneTime && (word & UsesFirst) != 0 && (word & ~before & Start) != 0)
            clock.Schedule(clock.Now + clock.Cycles(conversion), () => Convert(word));
        Refresh();
    }

    public void Reset()
    {
        registers.Reset();
        raw = 0;
        result = 0;
        Refresh();
    }

    private void Convert(uint request)
    {
        var channel = (int)(request >> 25 & 15);
        long measured = channel < millivolts.Length ? millivolts[channel] : 0;
        result = (uint)Math.Clamp(measured * Largest / ranges[request >> 23 & 3], 0, Largest);
        raw |= Done;
        Refresh();
    }

    private void Refresh() => interrupt.IsHigh = (raw & registers[InterruptEnable]) != 0;
}

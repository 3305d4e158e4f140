namespace Flint.Hal.Esp32;

/// <summary>RMT: plays pulses from its memory. (ESP32-C3 Technical Reference Manual: Remote Control Peripheral.)</summary>
public static class RemoteControlRegisters
{
    private const uint Address = 0x60016000;

    /// <summary>Of <see cref="Transmit"/>: plays from the memory's beginning.</summary>
    public const uint Start = 1 << 0;

    /// <summary>Of <see cref="Transmit"/>: goes back to the memory's beginning.</summary>
    public const uint Rewind = 1 << 2 | 1 << 1;

    /// <summary>Of <see cref="Transmit"/>: low when nothing is played, ticks of the undivided clock, one block of memory.</summary>
    public const uint PlainPulses = 1 << 16 | 1 << 8 | 1 << 6;

    /// <summary>Of <see cref="Transmit"/>: takes over what was written.</summary>
    public const uint Update = 1 << 24;

    /// <summary>Of <see cref="SystemConfiguration"/>: the crystal, not divided; memory is written directly.</summary>
    public const uint FromCrystal = 1u << 31 | 1 << 26 | 3 << 24 | 1 << 0;

    /// <summary>The matrix's number for what channel 0 sends.</summary>
    public const uint OutputSignal = 51;

    /// <summary>RMT_CH0_TX_CONF0.</summary>
    public static Register32 Transmit => new(Address + 0x10);

    /// <summary>RMT_INT_RAW: bit 0 when channel 0 is through.</summary>
    public static Register32 InterruptRaw => new(Address + 0x38);

    /// <summary>RMT_INT_CLR.</summary>
    public static Register32 InterruptClear => new(Address + 0x44);

    /// <summary>RMT_SYS_CONF.</summary>
    public static Register32 SystemConfiguration => new(Address + 0x68);

    /// <summary>Two pulses, the first in the low half: duration in ticks, and the level in the highest bit. A duration of 0 ends it.</summary>
    public static Register32 Item(int index) => new(Address + 0x400 + (4 * (uint)index));
}

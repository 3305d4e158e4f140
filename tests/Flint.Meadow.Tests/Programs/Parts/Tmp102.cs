using Meadow.Hardware;

namespace Parts;

/// <summary>A thermometer of 16-bit registers. (Texas Instruments TMP102 data sheet, 7.5.)</summary>
public sealed class Tmp102(II2cBus bus, byte address = 0x48)
{
    /// <summary>In sixteenths of a degree.</summary>
    public int ReadSixteenths()
    {
        Span<byte> register = [0];
        Span<byte> value = stackalloc byte[2];
        bus.Exchange(address, register, value);
        return (short)((value[0] << 8) | value[1]) >> 4;
    }
}

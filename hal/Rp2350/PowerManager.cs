namespace Flint.Hal.Rp2350;

/// <summary>POWMAN, whose registers take 16 bits below a password. (RP2350 Datasheet, Power manager.)</summary>
internal static class PowerManager
{
    private const nuint Address = 0x40100000;
    private const uint Password = 0x5AFE0000;

    /// <summary>STATE.</summary>
    public const uint StateOffset = 0x38;

    /// <summary>The first of four registers that set the time.</summary>
    public const uint TimeOffset = 0x60;

    /// <summary>The first of four registers of the alarm.</summary>
    public const uint AlarmOffset = 0x78;

    /// <summary>TIMER.</summary>
    public const uint TimerOffset = 0x88;

    public static Register32 Timer => new(Address + TimerOffset);

    public static void Write(uint offset, uint value) => new Register32(Address + offset).Write(Password | value);

    /// <summary>The most significant 16 bits first.</summary>
    public static void WriteTime(uint offset, ulong milliseconds)
    {
        for (int i = 0; i < 4; i++)
            Write(offset + (4 * (uint)i), (uint)(milliseconds >> (48 - (16 * i))) & 0xFFFF);
    }

    /// <summary>In milliseconds.</summary>
    public static long Time()
    {
        while (true)
        {
            uint high = new Register32(Address + 0x70).Value;
            uint low = new Register32(Address + 0x74).Value;
            if (high == new Register32(Address + 0x70).Value)
                return (long)(((ulong)high << 32) | low);
        }
    }
}

namespace Flint.Hal.Esp32;

/// <summary>Two counters at 16 MHz and three alarms. (ESP32-C3 Technical Reference Manual: System Timer.)</summary>
public static class SystemTimerRegisters
{
    private const uint Address = 0x60023000;

    /// <summary>Of <see cref="Operation"/>: the counter's value is there to be read.</summary>
    public const uint Valid = 1u << 29;

    /// <summary>Of <see cref="Operation"/>: asks for the counter's value.</summary>
    public const uint Update = 1u << 30;

    /// <summary>Of <see cref="TargetConfiguration"/>: alarms again and again, not at a moment.</summary>
    public const uint Periodic = 1u << 30;

    /// <summary>SYSTIMER_CONF: bit 24 - n switches target n on.</summary>
    public static Register32 Configuration => new(Address + 0x00);

    /// <summary>SYSTIMER_UNIT0_OP.</summary>
    public static Register32 Operation => new(Address + 0x04);

    /// <summary>SYSTIMER_UNIT0_VALUE_HI.</summary>
    public static Register32 High => new(Address + 0x40);

    /// <summary>SYSTIMER_UNIT0_VALUE_LO.</summary>
    public static Register32 Low => new(Address + 0x44);

    /// <summary>SYSTIMER_INT_ENA, a bit each target.</summary>
    public static Register32 InterruptEnable => new(Address + 0x64);

    /// <summary>SYSTIMER_INT_CLR.</summary>
    public static Register32 InterruptClear => new(Address + 0x6C);

    /// <summary>SYSTIMER_TARGETn_HI: 20 bits.</summary>
    public static Register32 TargetHigh(int target) => new(Address + 0x1C + (8 * (uint)target));

    /// <summary>SYSTIMER_TARGETn_LO.</summary>
    public static Register32 TargetLow(int target) => new(Address + 0x20 + (8 * (uint)target));

    /// <summary>SYSTIMER_TARGETn_CONF: the period in the low 26 bits.</summary>
    public static Register32 TargetConfiguration(int target) => new(Address + 0x34 + (4 * (uint)target));

    /// <summary>SYSTIMER_COMPn_LOAD: takes over what was written for the target.</summary>
    public static Register32 TargetLoad(int target) => new(Address + 0x50 + (4 * (uint)target));
}

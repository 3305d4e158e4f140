namespace Flint.Hal.Esp32;

/// <summary>GPIO, the IO MUX and the matrix between peripherals and pins. (ESP32-C3 Technical Reference Manual: IO MUX and GPIO Matrix.)</summary>
public static class PinRegisters
{
    private const uint Gpio = 0x60004000;
    private const uint Multiplexer = 0x60009000;

    /// <summary>Of <see cref="OutputSelect"/>: the pin is driven by <see cref="Output"/>.</summary>
    public const uint OutputRegister = 128;

    /// <summary>Of <see cref="Pad"/>.</summary>
    public const uint PullDown = 1 << 7;

    /// <summary>Of <see cref="Pad"/>.</summary>
    public const uint PullUp = 1 << 8;

    /// <summary>Of <see cref="Pad"/>.</summary>
    public const uint InputEnable = 1 << 9;

    /// <summary>Of <see cref="Pad"/>: 20 mA, as after reset.</summary>
    public const uint Drive = 2 << 10;

    /// <summary>Of <see cref="Pad"/>: the pin belongs to the matrix.</summary>
    public const uint ByMatrix = 1 << 12;

    /// <summary>Of <see cref="Configuration"/>.</summary>
    public const uint OpenDrain = 1 << 2;

    /// <summary>Of <see cref="InputSelect"/>: the signal comes through the matrix.</summary>
    public const uint ThroughMatrix = 1 << 6;

    /// <summary>GPIO_OUT.</summary>
    public static Register32 Output => new(Gpio + 0x04);

    /// <summary>GPIO_OUT_W1TS.</summary>
    public static Register32 OutputSet => new(Gpio + 0x08);

    /// <summary>GPIO_OUT_W1TC.</summary>
    public static Register32 OutputClear => new(Gpio + 0x0C);

    /// <summary>GPIO_ENABLE_W1TS.</summary>
    public static Register32 EnableSet => new(Gpio + 0x24);

    /// <summary>GPIO_ENABLE_W1TC.</summary>
    public static Register32 EnableClear => new(Gpio + 0x28);

    /// <summary>GPIO_IN.</summary>
    public static Register32 Input => new(Gpio + 0x3C);

    /// <summary>GPIO_STATUS_W1TC.</summary>
    public static Register32 StatusClear => new(Gpio + 0x4C);

    /// <summary>GPIO_PCPU_INT: what is pending of the pins whose interrupt is on.</summary>
    public static Register32 Pending => new(Gpio + 0x5C);

    /// <summary>GPIO_PINn: interrupts, open drain.</summary>
    public static Register32 Configuration(int pin) => new(Gpio + 0x74 + (4 * (uint)pin));

    /// <summary>GPIO_FUNCn_IN_SEL_CFG: which pin a peripheral's input comes from.</summary>
    public static Register32 InputSelect(int signal) => new(Gpio + 0x154 + (4 * (uint)signal));

    /// <summary>GPIO_FUNCn_OUT_SEL_CFG: which signal drives the pin.</summary>
    public static Register32 OutputSelect(int pin) => new(Gpio + 0x554 + (4 * (uint)pin));

    /// <summary>IO_MUX_GPIOn: function, pulls, input.</summary>
    public static Register32 Pad(int pin) => new(Multiplexer + 4 + (4 * (uint)pin));
}

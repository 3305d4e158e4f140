namespace Flint.Hal.SiFive;

/// <summary>SiFive's GPIO controller, one bit a pin in every register. (FE310-G002 Manual, chapter 17.)</summary>
public static class GpioRegisters
{
    private const uint Address = 0x10012000;

    public static Register32 InputValue => new(Address + 0x00);

    public static Register32 InputEnable => new(Address + 0x04);

    public static Register32 OutputEnable => new(Address + 0x08);

    public static Register32 OutputValue => new(Address + 0x0C);

    public static Register32 PullUp => new(Address + 0x10);

    /// <summary>The pin belongs to a peripheral instead.</summary>
    public static Register32 FunctionEnable => new(Address + 0x38);

    /// <summary>Which of two peripherals it belongs to.</summary>
    public static Register32 FunctionSelect => new(Address + 0x3C);
}

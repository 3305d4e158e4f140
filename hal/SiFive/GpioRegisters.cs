namespace Flint.Hal.SiFive;

/// <summary>SiFive's GPIO controller, one bit a pin in every register. (FE310-G002 Manual: General Purpose Input/Output Controller.)</summary>
public static class GpioRegisters
{
    private const uint Address = 0x10012000;

    /// <summary>input_val: the levels of the pins whose input is enabled.</summary>
    public static AtomicRegister32 InputValue => new(Address + 0x00);

    /// <summary>input_en.</summary>
    public static AtomicRegister32 InputEnable => new(Address + 0x04);

    /// <summary>output_en.</summary>
    public static AtomicRegister32 OutputEnable => new(Address + 0x08);

    /// <summary>output_val.</summary>
    public static AtomicRegister32 OutputValue => new(Address + 0x0C);

    /// <summary>pue.</summary>
    public static AtomicRegister32 PullUp => new(Address + 0x10);

    /// <summary>ds: 1 for the higher of two strengths.</summary>
    public static AtomicRegister32 DriveStrength => new(Address + 0x14);

    /// <summary>rise_ie.</summary>
    public static AtomicRegister32 RiseInterruptEnable => new(Address + 0x18);

    /// <summary>rise_ip: writing 1 clears.</summary>
    public static AtomicRegister32 RiseInterruptPending => new(Address + 0x1C);

    /// <summary>fall_ie.</summary>
    public static AtomicRegister32 FallInterruptEnable => new(Address + 0x20);

    /// <summary>fall_ip: writing 1 clears.</summary>
    public static AtomicRegister32 FallInterruptPending => new(Address + 0x24);

    /// <summary>high_ie.</summary>
    public static AtomicRegister32 HighInterruptEnable => new(Address + 0x28);

    /// <summary>high_ip: writing 1 clears.</summary>
    public static AtomicRegister32 HighInterruptPending => new(Address + 0x2C);

    /// <summary>low_ie.</summary>
    public static AtomicRegister32 LowInterruptEnable => new(Address + 0x30);

    /// <summary>low_ip: writing 1 clears.</summary>
    public static AtomicRegister32 LowInterruptPending => new(Address + 0x34);

    /// <summary>iof_en: the pin belongs to a peripheral instead.</summary>
    public static AtomicRegister32 FunctionEnable => new(Address + 0x38);

    /// <summary>iof_sel: which of two peripherals it belongs to.</summary>
    public static AtomicRegister32 FunctionSelect => new(Address + 0x3C);

    /// <summary>out_xor.</summary>
    public static AtomicRegister32 OutputInvert => new(Address + 0x40);
}

namespace Flint.Hal.Stm32F1;

/// <summary>A timer of 16 bits. (GD32VF103 User Manual, TIMER; CH32V003 Reference Manual, TIM.)</summary>
/// <param name="address">Of the first register.</param>
internal readonly struct TimerRegisters(nuint address)
{
    public const uint Enable = 1 << 0;
    public const uint ReloadIsShadowed = 1 << 7;
    public const uint UpdateFlag = 1 << 0;

    /// <summary>CTL0, CTLR1.</summary>
    public Register32 Control => new(address);

    /// <summary>DMAINTEN, DMAINTENR: an interrupt for each flag.</summary>
    public Register32 InterruptEnable => new(address + 0x0C);

    /// <summary>INTF, INTFR: cleared by storing a 0.</summary>
    public Register32 Flags => new(address + 0x10);

    /// <summary>SWEVG, SWEVGR: bit 0 takes over what was stored for the next period.</summary>
    public Register32 Generate => new(address + 0x14);

    /// <summary>CHCTL2, CCER: four bits a channel.</summary>
    public Register32 ChannelEnable => new(address + 0x20);

    /// <summary>PSC.</summary>
    public Register32 Prescaler => new(address + 0x28);

    /// <summary>CAR, ATRLR: the period less one.</summary>
    public Register32 Reload => new(address + 0x2C);

    /// <summary>CCHP, BDTR of an advanced timer: bit 15 is the main switch of its outputs.</summary>
    public Register32 Protection => new(address + 0x44);

    /// <summary>CHCTL0 and CHCTL1, CHCTLR1 and CHCTLR2: eight bits a channel.</summary>
    public Register32 Mode(int channel) => new(address + 0x18 + ((nuint)(uint)channel / 2 * 4));

    /// <summary>CHxCV, CHxCVR.</summary>
    public Register32 Compare(int channel) => new(address + 0x34 + ((nuint)(uint)channel * 4));

    /// <summary>Sets the four or eight bits of a channel.</summary>
    public static void SetBits(Register32 register, int shift, uint mask, uint bits) => register.Value = (register.Value & ~(mask << shift)) | (bits << shift);
}

namespace Flint.Hal.Stm32F1;

/// <summary>The flash controller. (GD32VF103 User Manual, Flash memory controller; CH32V003 Reference Manual, Flash memory.)</summary>
internal static class FlashRegisters
{
    public const uint Program = 1 << 0;
    public const uint ErasePage = 1 << 1;
    public const uint Start = 1 << 6;
    public const uint Lock = 1 << 7;

    private const nuint Address = 0x4002_2000;
    private const uint Busy = 1 << 0;

    /// <summary>CTL0, CTLR.</summary>
    public static Register32 Control => new(Address + 0x10);

    /// <summary>ADDR0, ADDR: of the page to erase.</summary>
    public static Register32 PageAddress => new(Address + 0x14);

    /// <summary>Opens a lock by both keys.</summary>
    /// <param name="offset">Of the register that takes them.</param>
    public static void Unlock(nuint offset)
    {
        new Register32(Address + offset).Write(0x4567_0123);
        new Register32(Address + offset).Write(0xCDEF_89AB);
    }

    public static void Wait()
    {
        while (new Register32(Address + 0x0C).HasAny(Busy))
        {
        }
    }
}

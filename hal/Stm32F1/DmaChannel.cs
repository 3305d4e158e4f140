namespace Flint.Hal.Stm32F1;

/// <summary>A channel of a DMA controller. (GD32VF103 User Manual, DMA; CH32V003 Reference Manual, DMA.)</summary>
/// <param name="controller">Where the controller's registers begin.</param>
/// <param name="number">0 for the first.</param>
internal readonly unsafe struct DmaChannel(nuint controller, int number)
{
    public const uint Enable = 1 << 0;
    public const uint CompleteInterrupt = 1 << 1;
    public const uint FromMemory = 1 << 4;
    public const uint PeripheralIncrements = 1 << 6;
    public const uint MemoryIncrements = 1 << 7;
    public const uint Words = 2 << 8 | 2 << 10;
    public const uint MemoryToMemory = 1 << 14;

    private const uint CompleteFlag = 1 << 1;
    private const uint HalfFlag = 1 << 2;
    private const uint AllFlags = 15;

    public bool IsComplete => new Register32(controller).HasAny(CompleteFlag << (4 * number));

    /// <summary>Items that are still to be moved.</summary>
    public int Left => (int)new Register32(Registers + 0x04).Value;

    private nuint Registers => controller + 0x08 + ((nuint)(uint)number * 0x14);

    private Register32 Control => new(Registers);

    /// <param name="count">Of bytes, or of words.</param>
    public void Start(nuint peripheral, void* memory, int count, uint control)
    {
        Stop();
        new Register32(Registers + 0x04).Write((uint)count);
        new Register32(Registers + 0x08).Write((uint)peripheral);
        new Register32(Registers + 0x0C).Write((uint)(nuint)memory);
        Control.Write(control | Enable);
    }

    /// <summary>Forgets that a half was moved.</summary>
    public void AcknowledgeHalf() => new Register32(controller + 0x04).Write(HalfFlag << (4 * number));

    /// <summary>Whether all was moved, which it forgets by that.</summary>
    public bool TakeComplete()
    {
        if (!IsComplete)
            return false;
        new Register32(controller + 0x04).Write(CompleteFlag << (4 * number));
        return true;
    }

    /// <summary>Stops it, and forgets what it has told.</summary>
    public void Stop()
    {
        Control.Write(0);
        new Register32(controller + 0x04).Write(AllFlags << (4 * number));
    }
}

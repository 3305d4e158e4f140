namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>
/// Registers of 32 bits, each with three more addresses whose writes flip, set and clear bits; a narrow write reaches all bytes of the word (RP2350 Datasheet,
/// Atomic register access; Narrow IO register writes).
/// </summary>
public abstract class Rp2350Peripheral : IBusDevice, IResettable
{
    private readonly Rp2350Chip chip;

    private protected Rp2350Peripheral(Rp2350Chip chip, string name)
    {
        this.chip = chip;
        Name = name;
    }

    protected string Name { get; }

    private protected Clock Clock => chip.Clock;

    private protected Rp2350Chip Chip => chip;

    public ulong Read(ulong offset, int size)
    {
        uint word = Load((uint)offset & 0xFFC) >> (8 * (int)(offset & 3));
        return size >= 4 ? word : word & ((1u << (8 * size)) - 1);
    }

    public void Write(ulong offset, int size, ulong value)
    {
        uint word = size switch
        {
            1 => (uint)(byte)value * 0x0101_0101,
            2 => (uint)(ushort)value * 0x0001_0001,
            _ => (uint)value,
        };
        uint register = (uint)offset & 0xFFC;
        Store(register, (offset >> 12 & 3) switch
        {
            1 => Peek(register) ^ word,
            2 => Peek(register) | word,
            3 => Peek(register) & ~word,
            _ => word,
        });
    }

    /// <summary>Puts the registers to what a reset without a loss of power leaves in them.</summary>
    public abstract void Reset();

    private protected abstract uint Load(uint offset);

    private protected abstract void Store(uint offset, uint value);

    /// <summary>The value that writes of single bits change, without what reading does besides; 0 for registers in which written ones act at once.</summary>
    private protected virtual uint Peek(uint offset) => Load(offset);
}

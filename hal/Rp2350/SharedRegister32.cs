namespace Flint.Hal.Rp2350;

/// <summary>
/// A register of 32 bits whose bits can be changed by one store, which no interrupt and no other core can split: at three further addresses, writes flip, set
/// and clear bits. (RP2350 Datasheet, Atomic register access.)
/// </summary>
/// <param name="address">Its address on the bus, a multiple of 4.</param>
public readonly struct SharedRegister32(nuint address)
{
    private const nuint FlipOffset = 0x1000;
    private const nuint SetOffset = 0x2000;
    private const nuint ClearOffset = 0x3000;

    public uint Value
    {
        get => new Register32(address).Value;
        set => new Register32(address).Write(value);
    }

    /// <summary>Sets <see cref="Value"/>, also where C# wants a variable for that.</summary>
    public void Write(uint value) => Value = value;

    public void Set(uint mask) => new Register32(address + SetOffset).Write(mask);

    public void Clear(uint mask) => new Register32(address + ClearOffset).Write(mask);

    public void Flip(uint mask) => new Register32(address + FlipOffset).Write(mask);

    /// <summary>Whether any bit of a mask is 1.</summary>
    public bool HasAny(uint mask) => (Value & mask) != 0;
}

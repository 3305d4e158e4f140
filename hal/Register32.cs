using System.Runtime.CompilerServices;

namespace Flint.Hal;

/// <summary>A 32-bit device register: each read of <see cref="Value"/> is one load, each write one store, in program order.</summary>
/// <param name="address">Its address on the bus, a multiple of 4.</param>
public readonly unsafe struct Register32(nuint address)
{
    public uint Value
    {
        get => Volatile.Read(ref Unsafe.AsRef<uint>((void*)address));
        set => Volatile.Write(ref Unsafe.AsRef<uint>((void*)address), value);
    }

    /// <summary>Sets <see cref="Value"/>, also where C# wants a variable for that.</summary>
    public void Write(uint value) => Value = value;

    /// <summary>Reads, sets the bits of a mask, writes; an interrupt can come in between.</summary>
    public void Set(uint mask) => Value |= mask;

    /// <summary>Reads, clears the bits of a mask, writes; an interrupt can come in between.</summary>
    public void Clear(uint mask) => Value &= ~mask;

    /// <summary>Whether any bit of a mask is 1.</summary>
    public bool HasAny(uint mask) => (Value & mask) != 0;
}

using System.Runtime.CompilerServices;

namespace Flint.Hal;

/// <summary>A 32-bit device register: each read of <see cref="Value"/> is one load, each write one store, in program order.</summary>
/// <param name="address">Its address on the bus.</param>
public readonly unsafe struct Register32(nuint address)
{
    public uint Value
    {
        get => Volatile.Read(ref Unsafe.AsRef<uint>((void*)address));
        set => Volatile.Write(ref Unsafe.AsRef<uint>((void*)address), value);
    }

    /// <summary>Reads, sets the bits of a mask, writes.</summary>
    public void Set(uint mask) => Value |= mask;

    /// <summary>Reads, clears the bits of a mask, writes.</summary>
    public void Clear(uint mask) => Value &= ~mask;
}

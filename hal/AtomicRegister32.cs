using System.Runtime.CompilerServices;
using Flint.Hal.Riscv;

namespace Flint.Hal;

/// <summary>A <see cref="Register32"/> on a bus with atomic operations: bits change by one instruction, which no interrupt can split.</summary>
/// <param name="address">Its address on the bus, a multiple of 4.</param>
public readonly unsafe struct AtomicRegister32(nuint address)
{
    public uint Value
    {
        get => new Register32(address).Value;
        set => new Register32(address).Write(value);
    }

    private ref uint Reference => ref Unsafe.AsRef<uint>((void*)address);

    /// <summary>Sets <see cref="Value"/>, also where C# wants a variable for that.</summary>
    public void Write(uint value) => Value = value;

    /// <summary>Sets the bits of a mask.</summary>
    public void Set(uint mask) => Interlocked.Or(ref Reference, mask);

    /// <summary>Clears the bits of a mask.</summary>
    public void Clear(uint mask) => Interlocked.And(ref Reference, ~mask);

    /// <summary>Inverts the bits of a mask.</summary>
    public void Toggle(uint mask) => Atomic.Xor(ref Reference, mask);

    /// <summary>Whether any bit of a mask is 1.</summary>
    public bool HasAny(uint mask) => (Value & mask) != 0;
}

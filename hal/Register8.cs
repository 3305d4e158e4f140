using System.Runtime.CompilerServices;

namespace Flint.Hal;

/// <summary>An 8-bit device register: each read of <see cref="Value"/> is one load, each write one store, in program order.</summary>
/// <param name="address">Its address on the bus.</param>
public readonly unsafe struct Register8(nuint address)
{
    public byte Value
    {
        get => Volatile.Read(ref Unsafe.AsRef<byte>((void*)address));
        set => Volatile.Write(ref Unsafe.AsRef<byte>((void*)address), value);
    }

    /// <summary>Sets <see cref="Value"/>, also where C# wants a variable for that.</summary>
    public void Write(byte value) => Value = value;

    /// <summary>Whether any bit of a mask is 1.</summary>
    public bool HasAny(byte mask) => (Value & mask) != 0;
}

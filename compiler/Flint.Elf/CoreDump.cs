using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Flint.Elf;

/// <summary>A core and its RAM as a program left them.</summary>
/// <param name="Registers">x0 to x31.</param>
/// <param name="ScratchRegister">mscratch.</param>
/// <param name="MemoryStart">The address of the first byte of <paramref name="Memory"/>.</param>
public sealed record CoreDump(ulong Pc, ImmutableArray<ulong> Registers, ulong ScratchRegister, ulong MemoryStart, ReadOnlyMemory<byte> Memory)
{
    /// <param name="size">In bytes, 4 or 8.</param>
    /// <returns>The word at an address, or null outside of the memory.</returns>
    public ulong? Read(ulong address, int size)
    {
        if (address < MemoryStart || address - MemoryStart + (ulong)size > (ulong)Memory.Length)
            return null;
        ReadOnlySpan<byte> bytes = Memory.Span[(int)(address - MemoryStart)..];
        return size == 8 ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }
}

using System.Buffers.Binary;

namespace Flint.Sim.Riscv;

/// <summary>The blocks that were decoded, by their first address.</summary>
[DerivedState]
internal sealed unsafe class BlockCache(Decoder decoder, Bus bus, Breakpoints breakpoints, ulong addressMask)
{
    private const int MostInstructions = 64;

    /// <summary>Slots of the table that is looked at first; a power of two.</summary>
    private const int Slots = 4096;

    private readonly Dictionary<ulong, Block> all = [];
    private readonly (ulong Address, Block? Block)[] recent = new (ulong, Block?)[Slots];

    /// <summary>As <see cref="Hart.StackLimit"/>.</summary>
    public ulong? StackLimit { get; set; }

    /// <returns>Null when nothing can be fetched there.</returns>
    public Block? Find(ulong address)
    {
        ref (ulong Address, Block? Block) slot = ref recent[(int)(address >> 1) & (Slots - 1)];
        if (slot.Address == address && slot.Block is { } block)
            return block;
        if (!all.TryGetValue(address, out Block? found))
        {
            found = Decode(address);
            if (found is null)
                return null;
            all.Add(address, found);
        }

        slot = (address, found);
        return found;
    }

    /// <returns>Null for one that has not run.</returns>
    public Block? Known(ulong address) => all.GetValueOrDefault(address);

    public void Clear()
    {
        all.Clear();
        Array.Clear(recent);
    }

    private Block? Decode(ulong address)
    {
        Span<Instruction> instructions = stackalloc Instruction[MostInstructions];
        int count = 0;
        bool ends = false;
        while (!ends && count < MostInstructions && (count == 0 || !breakpoints.Contains(address)) && TryFetch(address, out uint word))
        {
            instructions[count] = decoder.Decode(word, address, out ends);
            if (StackLimit is not null && MovesStack(instructions[..(count + 1)]))
            {
                instructions[count].MovesStack = true;
                instructions[count].Execute = &Hart.MoveStack;
            }

            address = instructions[count].Next & addressMask;
            count++;
        }

        return count == 0 ? null : new Block(instructions[..count]);
    }

    /// <summary>Whether the last instruction makes room on the stack, or gives it back: others, and the second half of a constant, put the stack elsewhere.</summary>
    private static bool MovesStack(ReadOnlySpan<Instruction> instructions)
    {
        Instruction last = instructions[^1];
        string mnemonic = InstructionSet.Encodings[last.Encoding].Mnemonic;
        if (mnemonic == PushPopInstructions.PushMnemonic)
            return true;
        if (mnemonic is not ("addi" or "add" or "sub") || last.Rd != Hart.StackPointer || last.Rs1 != Hart.StackPointer)
            return false;
        return instructions.Length == 1 || instructions[^2].Rd != Hart.StackPointer
            || InstructionSet.Encodings[instructions[^2].Encoding].Mnemonic is not ("lui" or "auipc");
    }

    private bool TryFetch(ulong address, out uint word)
    {
        Span<byte> bytes = stackalloc byte[4];
        word = 0;
        if ((address & (decoder.HasCompressed ? 1u : 3u)) != 0 || !bus.TryFetch(address, bytes[..2]))
            return false;
        bytes[2..].Clear();
        if ((bytes[0] & 3) == 3 && !bus.TryFetch((address + 2) & addressMask, bytes[2..]))
            return false;
        word = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        return true;
    }
}

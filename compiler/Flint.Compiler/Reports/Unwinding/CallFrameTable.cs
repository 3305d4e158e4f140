using System.Buffers.Binary;

namespace Flint.Compiler.Reports.Unwinding;

/// <summary>How to find a method's caller, at each of its instructions: the section <c>.debug_frame</c> (DWARF 4, 6.4), which is in the ELF file and not in the image.</summary>
internal sealed class CallFrameTable
{
    private const uint CommonEntry = 0xFFFF_FFFF;
    private readonly SortedList<ulong, CallFrameEntry> _entries = [];

    private CallFrameTable()
    {
    }

    public static CallFrameTable Read(ObjectFile image)
    {
        var table = new CallFrameTable();
        if (image.FindSection(".debug_frame") is not { } section)
            return table;
        ReadOnlyMemory<byte> data = section.Data;
        var common = new Dictionary<uint, CommonFrameEntry>();
        int wordSize = image.Is64Bit ? 8 : 4;
        for (int at = 0; at + 8 <= data.Length;)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(data.Span[at..]);
            if (length <= 0 || at + 4 + length > data.Length)
                break;
            uint id = BinaryPrimitives.ReadUInt32LittleEndian(data.Span[(at + 4)..]);
            var reader = new DwarfReader(data.Slice(at + 8, length - 4), wordSize);
            if (id == CommonEntry)
                common[(uint)at] = CommonFrameEntry.Read(reader);
            else if (common.TryGetValue(id, out CommonFrameEntry? shared))
                table.Add(reader, shared);
            at += 4 + length;
        }

        return table;
    }

    /// <summary>Null for code that says nothing of its frames.</summary>
    public CallFrameEntry? Find(ulong pc)
    {
        int low = 0;
        int high = _entries.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            CallFrameEntry entry = _entries.Values[middle];
            if (pc < entry.Start)
                high = middle - 1;
            else if (pc >= entry.End)
                low = middle + 1;
            else
                return entry;
        }

        return null;
    }

    /// <summary>What the linker dropped has address 0.</summary>
    private void Add(DwarfReader reader, CommonFrameEntry shared)
    {
        ulong start = reader.Word();
        ulong size = reader.Word();
        if (start != 0 && size != 0)
            _entries[start] = new CallFrameEntry(start, start + size, shared, reader.Rest());
    }
}

/// <param name="Initial">Instructions that hold at the start of each method.</param>
internal sealed record CommonFrameEntry(uint CodeAlignment, int DataAlignment, ReadOnlyMemory<byte> Initial, int WordSize)
{
    public static CommonFrameEntry Read(DwarfReader reader)
    {
        int version = reader.Byte();
        while (reader.Byte() != 0)
        {
        }

        if (version >= 4)
            reader.Skip(2);
        uint code = (uint)reader.Unsigned();
        int data = (int)reader.Signed();
        reader.Unsigned();
        return new CommonFrameEntry(code, data, reader.Rest(), reader.WordSize);
    }
}

/// <param name="Start">Of the method's code.</param>
/// <param name="End">Behind it.</param>
internal sealed record CallFrameEntry(ulong Start, ulong End, CommonFrameEntry Common, ReadOnlyMemory<byte> Instructions);

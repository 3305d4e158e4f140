using System.Buffers.Binary;

namespace Flint.Elf;

/// <summary>A call that was replaced by what it calls.</summary>
/// <param name="Start">Address of the first instruction.</param>
/// <param name="File">Of the call.</param>
/// <param name="Line">Of the call, from 1.</param>
internal sealed record InlinedCall(ulong Start, string File, int Line);

/// <summary>Finds the calls that were inlined in a program (DWARF version 4, sections 2.1, 3.3.8 and 7.5).</summary>
internal ref struct InlinedCalls
{
    private const int InlinedSubroutine = 0x1D;
    private const ulong StatementList = 0x10;
    private const ulong LowPc = 0x11;
    private const ulong Ranges = 0x55;
    private const ulong CallFile = 0x58;
    private const ulong CallLine = 0x59;

    private readonly ReadOnlySpan<byte> ranges;
    private readonly Dictionary<ulong, IReadOnlyList<string>> files;
    private readonly List<InlinedCall> calls;
    private Dictionary<ulong, Abbreviation> abbreviations = [];
    private IReadOnlyList<string> unitFiles = [];
    private ReadOnlySpan<byte> rest;
    private int addressSize;

    private InlinedCalls(ReadOnlySpan<byte> ranges, Dictionary<ulong, IReadOnlyList<string>> files, List<InlinedCall> calls)
    {
        this.ranges = ranges;
        this.files = files;
        this.calls = calls;
    }

    /// <param name="files">The files of each unit's line numbers, by the offset of those.</param>
    public static List<InlinedCall> Read(ObjectFile image, Dictionary<ulong, IReadOnlyList<string>> files)
    {
        var calls = new List<InlinedCall>();
        if (image.FindSection(".debug_info") is not { } information || image.FindSection(".debug_abbrev") is not { } abbreviations)
            return calls;
        ElfSection? ranges = image.FindSection(".debug_ranges");
        ReadOnlySpan<byte> section = information.Data.Span;
        while (section.Length > 11)
        {
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(section);
            ReadOnlySpan<byte> unit = section.Slice(4, checked((int)length));
            section = section[(4 + (int)length)..];
            if (BinaryPrimitives.ReadUInt16LittleEndian(unit) is < 2 or > 4)
                continue;
            var reader = new InlinedCalls(ranges is null ? default : ranges.Data.Span, files, calls) { addressSize = unit[6], rest = unit[7..] };
            reader.abbreviations = Abbreviation.ReadAll(abbreviations.Data.Span[checked((int)BinaryPrimitives.ReadUInt32LittleEndian(unit[2..]))..]);
            while (reader.rest.Length > 0)
                reader.ReadEntry();
        }

        return calls;
    }

    private void ReadEntry()
    {
        ulong code = Leb128.Unsigned(ref rest);
        if (code == 0)
            return;
        Abbreviation abbreviation = abbreviations[code];
        ulong? start = null;
        ulong file = 0;
        ulong line = 0;
        foreach ((ulong attribute, ulong form) in abbreviation.Attributes)
        {
            ulong value = ReadValue(form);
            switch (attribute)
            {
                case StatementList:
                    unitFiles = files.GetValueOrDefault(value) ?? [];
                    break;
                case LowPc:
                    start = value;
                    break;
                case Ranges:
                    start ??= LowestOf(value);
                    break;
                case CallFile:
                    file = value;
                    break;
                case CallLine:
                    line = value;
                    break;
            }
        }

        if (abbreviation.Tag == InlinedSubroutine && start is { } address && line > 0 && file < (ulong)unitFiles.Count)
            calls.Add(new InlinedCall(address, unitFiles[(int)file], (int)line));
    }

    private readonly ulong LowestOf(ulong offset)
    {
        ulong lowest = ulong.MaxValue;
        for (ReadOnlySpan<byte> list = ranges[(int)offset..]; ; list = list[(2 * addressSize)..])
        {
            ulong from = Address(list);
            ulong to = Address(list[addressSize..]);
            if (from == 0 && to == 0)
                return lowest;
            // What the linker dropped.
            if (from > 1)
                lowest = Math.Min(lowest, from);
        }
    }

    private readonly ulong Address(ReadOnlySpan<byte> bytes) =>
        addressSize == 8 ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private ulong ReadValue(ulong form)
    {
        switch (form)
        {
            case 0x01:
                ulong address = Address(rest);
                rest = rest[addressSize..];
                return address;
            case 0x03:
                return Skip(2 + BinaryPrimitives.ReadUInt16LittleEndian(rest));
            case 0x04:
                return Skip(4 + (int)BinaryPrimitives.ReadUInt32LittleEndian(rest));
            case 0x05 or 0x12:
                return Fixed(2);
            case 0x06 or 0x0E or 0x10 or 0x13 or 0x17:
                return Fixed(4);
            case 0x07 or 0x14 or 0x20:
                return Fixed(8);
            case 0x08:
                return Skip(rest.IndexOf((byte)0) + 1);
            case 0x0A:
                return Skip(1 + rest[0]);
            case 0x09 or 0x18:
                var length = (int)Leb128.Unsigned(ref rest);
                return Skip(length);
            case 0x0B or 0x0C or 0x11:
                return Fixed(1);
            case 0x0D:
                return (ulong)Leb128.Signed(ref rest);
            case 0x0F or 0x15:
                return Leb128.Unsigned(ref rest);
            case 0x19:
                return 1;
            default:
                throw new OverflowException();
        }
    }

    private ulong Fixed(int size)
    {
        ulong value = 0;
        for (int i = size - 1; i >= 0; i--)
            value = value << 8 | rest[i];
        rest = rest[size..];
        return value;
    }

    private ulong Skip(int size)
    {
        rest = rest[size..];
        return 0;
    }

    private sealed record Abbreviation(ulong Tag, (ulong Attribute, ulong Form)[] Attributes)
    {
        public static Dictionary<ulong, Abbreviation> ReadAll(ReadOnlySpan<byte> bytes)
        {
            var result = new Dictionary<ulong, Abbreviation>();
            while (Leb128.Unsigned(ref bytes) is > 0 and var code)
            {
                ulong tag = Leb128.Unsigned(ref bytes);
                bytes = bytes[1..];
                var attributes = new List<(ulong, ulong)>();
                while (true)
                {
                    ulong attribute = Leb128.Unsigned(ref bytes);
                    ulong form = Leb128.Unsigned(ref bytes);
                    if (attribute == 0 && form == 0)
                        break;
                    attributes.Add((attribute, form));
                }

                result[code] = new Abbreviation(tag, [.. attributes]);
            }

            return result;
        }
    }
}

using System.Buffers.Binary;
using System.Text;

namespace Flint.Elf;

/// <summary>A little-endian RISC-V ELF file of 32 or 64 bits: a relocatable object or a linked program.</summary>
public sealed class ObjectFile
{
    private const int MachineRiscV = 243;
    private const int LoadSegment = 1;
    private const int FirstReservedSection = 0xFF00;
    private readonly byte[] bytes;
    private readonly Dictionary<string, ElfSymbol> symbolsByName = new(StringComparer.Ordinal);

    private ObjectFile(byte[] bytes)
    {
        this.bytes = bytes;
        if (bytes.Length < 52 || !bytes.AsSpan().StartsWith("\x7F"u8) || !bytes.AsSpan(1).StartsWith("ELF"u8))
            throw new MalformedException("it does not begin as one");
        if (bytes[4] is not (1 or 2))
            throw new MalformedException($"its class is {bytes[4]}, neither 32 nor 64 bits");
        Is64Bit = bytes[4] == 2;
        if (bytes[5] != 1)
            throw new MalformedException("it is big-endian");
        if (Half(18) != MachineRiscV)
            throw new MalformedException($"it is for machine {Half(18)}, not RISC-V (243)");
        IsRelocatable = Half(16) == 1;
        Entry = Word(24);
        Flags = UInt(Is64Bit ? 48 : 36);
        Sections = ReadSections();
        Symbols = ReadSymbols();
        Relocations = ReadRelocations();
        Segments = ReadSegments();
        foreach (ElfSymbol symbol in Symbols)
        {
            // A global symbol is the one that is meant when locals share its name.
            if (symbol.Name.Length > 0 && !symbolsByName.TryAdd(symbol.Name, symbol) && symbol.IsGlobal)
                symbolsByName[symbol.Name] = symbol;
        }
    }

    public bool Is64Bit { get; }

    /// <summary>True for an object file, false for a linked program.</summary>
    public bool IsRelocatable { get; }

    public ulong Entry { get; }

    /// <summary>The processor's: ABI and extensions, in RISC-V ELF psABI's bits.</summary>
    public uint Flags { get; }

    /// <summary>In file order; the first is the empty section 0.</summary>
    public IReadOnlyList<ElfSection> Sections { get; }

    /// <summary>In file order; the first is the empty symbol 0.</summary>
    public IReadOnlyList<ElfSymbol> Symbols { get; }

    /// <summary>Empty for a linked program.</summary>
    public IReadOnlyList<ElfRelocation> Relocations { get; }

    /// <summary>What is loaded, in file order; empty for an object file.</summary>
    public IReadOnlyList<ElfSegment> Segments { get; }

    /// <exception cref="BuildErrorException">It is not there, or not an ELF file for RISC-V.</exception>
    public static ObjectFile Read(string path)
    {
        if (!File.Exists(path))
            throw new BuildErrorException($"{path} does not exist");
        return Parse(File.ReadAllBytes(path), path);
    }

    /// <param name="name">What messages call it.</param>
    /// <exception cref="BuildErrorException">It is not an ELF file for RISC-V.</exception>
    public static ObjectFile Parse(byte[] bytes, string name)
    {
        try
        {
            return new ObjectFile(bytes);
        }
        catch (MalformedException error)
        {
            throw new BuildErrorException($"{name} is not an ELF file Flint can read: {error.Message}");
        }
        catch (Exception error) when (error is ArgumentOutOfRangeException or OverflowException)
        {
            throw new BuildErrorException($"{name} is not an ELF file Flint can read: it is cut off or damaged");
        }
    }

    public ElfSection? FindSection(string name) => Sections.FirstOrDefault(section => section.Name == name);

    public ElfSymbol? FindSymbol(string name) => symbolsByName.GetValueOrDefault(name);

    private List<ElfSection> ReadSections()
    {
        int start = Offset(Word(Is64Bit ? 40 : 32));
        int size = Half(Is64Bit ? 58 : 46);
        int count = Half(Is64Bit ? 60 : 48);
        int names = Half(Is64Bit ? 62 : 50);
        var result = new List<ElfSection>();
        if (count == 0)
            return result;
        RequireHeader(size, Is64Bit ? 64 : 40);
        int nameTable = Offset(SectionField(start + (names * size), 16, 24));
        for (int i = 0; i < count; i++)
        {
            int header = start + (i * size);
            uint type = UInt(header + 4);
            ulong length = SectionField(header, 20, 32);
            ReadOnlyMemory<byte> data = type is 0 or ElfSection.TypeNoData
                ? default
                : bytes.AsMemory(Offset(SectionField(header, 16, 24)), Offset(length));
            result.Add(new ElfSection(
                Text(nameTable + Offset(UInt(header))), type, SectionField(header, 8, 8), SectionField(header, 12, 16), length, data,
                UInt(header + (Is64Bit ? 40 : 24)), UInt(header + (Is64Bit ? 44 : 28))));
        }
        return result;
    }

    private List<ElfSymbol> ReadSymbols()
    {
        var result = new List<ElfSymbol>();
        if (Sections.FirstOrDefault(section => section.Type == ElfSection.TypeSymbols) is not { } table)
            return result;
        ReadOnlySpan<byte> names = Section(table.Link).Data.Span;
        int size = Is64Bit ? 24 : 16;
        for (int start = 0; start + size <= table.Data.Length; start += size)
        {
            ReadOnlySpan<byte> entry = table.Data.Span.Slice(start, size);
            byte info = entry[Is64Bit ? 4 : 12];
            int section = BinaryPrimitives.ReadUInt16LittleEndian(entry[(Is64Bit ? 6 : 14)..]);
            ulong value = Is64Bit ? BinaryPrimitives.ReadUInt64LittleEndian(entry[8..]) : BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]);
            ulong length = Is64Bit ? BinaryPrimitives.ReadUInt64LittleEndian(entry[16..]) : BinaryPrimitives.ReadUInt32LittleEndian(entry[8..]);
            ReadOnlySpan<byte> name = names[Offset(BinaryPrimitives.ReadUInt32LittleEndian(entry))..];
            result.Add(new ElfSymbol(
                Encoding.UTF8.GetString(name[..name.IndexOf((byte)0)]), value, length, (byte)(info & 15), info >> 4 != 0, section != 0,
                section is 0 or >= FirstReservedSection ? null : Section((uint)section)));
        }
        return result;
    }

    private List<ElfRelocation> ReadRelocations()
    {
        var result = new List<ElfRelocation>();
        if (!IsRelocatable)
            return result;
        int size = Is64Bit ? 24 : 12;
        foreach (ElfSection table in Sections.Where(section => section.Type == ElfSection.TypeRelocations))
        {
            ElfSection adjusted = Section(table.Info);
            for (int start = 0; start + size <= table.Data.Length; start += size)
            {
                ReadOnlySpan<byte> entry = table.Data.Span.Slice(start, size);
                result.Add(Is64Bit
                    ? new ElfRelocation(
                        adjusted, BinaryPrimitives.ReadUInt64LittleEndian(entry), BinaryPrimitives.ReadUInt32LittleEndian(entry[8..]),
                        BinaryPrimitives.ReadInt32LittleEndian(entry[12..]), BinaryPrimitives.ReadInt64LittleEndian(entry[16..]))
                    : new ElfRelocation(
                        adjusted, BinaryPrimitives.ReadUInt32LittleEndian(entry), entry[4],
                        (int)(BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]) >> 8), BinaryPrimitives.ReadInt32LittleEndian(entry[8..])));
            }
        }
        return result;
    }

    private List<ElfSegment> ReadSegments()
    {
        int start = Offset(Word(Is64Bit ? 32 : 28));
        int size = Half(Is64Bit ? 54 : 42);
        int count = Half(Is64Bit ? 56 : 44);
        var result = new List<ElfSegment>();
        if (count > 0)
            RequireHeader(size, Is64Bit ? 56 : 32);
        for (int i = 0; i < count; i++)
        {
            int header = checked(start + (i * size));
            if (UInt(header) != LoadSegment)
                continue;
            int offset = Offset(Is64Bit ? ULong(header + 8) : UInt(header + 4));
            int length = Offset(Is64Bit ? ULong(header + 32) : UInt(header + 16));
            result.Add(new ElfSegment(
                Is64Bit ? ULong(header + 16) : UInt(header + 8), Is64Bit ? ULong(header + 24) : UInt(header + 12),
                bytes.AsMemory(offset, length), Is64Bit ? ULong(header + 40) : UInt(header + 20)));
        }
        return result;
    }

    private static void RequireHeader(int size, int least)
    {
        if (size < least)
            throw new MalformedException($"a header of {size} bytes is too short");
    }

    private ElfSection Section(uint index) =>
        index < Sections.Count ? Sections[(int)index] : throw new MalformedException($"it has no section {index}");

    private string Text(int offset)
    {
        ReadOnlySpan<byte> text = bytes.AsSpan(offset);
        int end = text.IndexOf((byte)0);
        return end >= 0 ? Encoding.UTF8.GetString(text[..end]) : throw new MalformedException("a name has no end");
    }

    /// <summary>A field of a section header, whose place and size depend on the file's class; flags begin at 8 in both.</summary>
    private ulong SectionField(int header, int at32, int at64) => Is64Bit ? ULong(header + at64) : UInt(header + at32);

    private static int Offset(ulong value) => checked((int)value);

    private int Half(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(offset));

    private uint UInt(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(offset));

    private ulong ULong(int offset) => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(offset));

    private ulong Word(int offset) => Is64Bit ? ULong(offset) : UInt(offset);

    private sealed class MalformedException(string message) : Exception(message);
}

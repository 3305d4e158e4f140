namespace Flint.Elf;

/// <param name="Type">SHT_*.</param>
/// <param name="Flags">SHF_*.</param>
/// <param name="Address">0 in an object file.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Data">Empty for a section without data in the file (.bss).</param>
/// <param name="Link">Index of a related section, by type.</param>
/// <param name="Info">Further information, by type.</param>
public sealed record ElfSection(
    string Name, uint Type, ulong Flags, ulong Address, ulong Size, ReadOnlyMemory<byte> Data, uint Link, uint Info)
{
    internal const uint TypeSymbols = 2;
    internal const uint TypeRelocations = 4;
    internal const uint TypeNoData = 8;

    public bool IsWritable => (Flags & 1) != 0;

    public bool IsAllocated => (Flags & 2) != 0;

    public bool IsExecutable => (Flags & 4) != 0;

    public bool IsThreadLocal => (Flags & 0x400) != 0;

    public bool HasNoData => Type == TypeNoData;
}

/// <param name="Size">In bytes, 0 when not known.</param>
/// <param name="Type">STT_*: 0 none, 1 object, 2 function, 3 section, 4 file.</param>
/// <param name="IsDefined">False for a symbol that another file must define.</param>
/// <param name="Section">The section that it is in, or null for an absolute or undefined one.</param>
public sealed record ElfSymbol(string Name, ulong Value, ulong Size, byte Type, bool IsGlobal, bool IsDefined, ElfSection? Section)
{
    public bool IsFunction => Type == 2;
}

/// <summary>Bytes that a loader puts into memory.</summary>
/// <param name="Address">Where the program sees them.</param>
/// <param name="LoadAddress">Where they are stored: for initialised variables, in flash.</param>
/// <param name="Data">Shorter than <paramref name="MemorySize"/> where the rest is cleared.</param>
public sealed record ElfSegment(ulong Address, ulong LoadAddress, ReadOnlyMemory<byte> Data, ulong MemorySize);

/// <param name="Section">The section whose bytes are adjusted.</param>
/// <param name="Type">R_RISCV_*.</param>
/// <param name="Symbol">Index into <see cref="ObjectFile.Symbols"/>.</param>
public sealed record ElfRelocation(ElfSection Section, ulong Offset, uint Type, int Symbol, long Addend);

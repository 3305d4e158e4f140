namespace Flint.Compiler.Link;

/// <summary>
/// Whether a program's stack is large enough whatever it does, judged by its object file: no function that is reached calls itself in a circle or is called by address, and the
/// frames of all together, with an allowance for the C library where it is called, fit.
/// </summary>
internal static class StackBound
{
    /// <summary>In bytes, for what the C library's functions put on the stack.</summary>
    private const int LibraryAllowance = 512;

    private const string StackSizes = ".stack_sizes";

    // RISC-V ELF psABI: relocations that change nothing, and those of calls and jumps.
    private const uint None = 0;
    private const uint Jump = 17;
    private const uint Call = 18;
    private const uint CallPlt = 19;
    private const uint CompressedJump = 45;

    /// <summary>Whether the object file says how large its frames are, as all that Flint compiles do.</summary>
    public static bool IsKnown(ObjectFile program) => program.FindSection(StackSizes) is not null;

    public static bool Holds(ObjectFile program, int stackSize)
    {
        ILookup<ElfSection, ElfRelocation> references = program.Relocations.Where(relocation => relocation.Section.IsAllocated).ToLookup(relocation => relocation.Section);
        Dictionary<ElfSection, ulong> frames = Frames(program);
        var open = new HashSet<ElfSection>();
        var done = new HashSet<ElfSection>();
        ulong total = 0;
        bool callsLibrary = false;

        bool Visit(ElfSection section)
        {
            if (done.Contains(section))
                return true;
            if (!open.Add(section))
                return !section.IsExecutable;
            if (section.IsExecutable)
            {
                // What LLVM gives no size has one that depends on the program's data.
                if (!frames.TryGetValue(section, out ulong frame))
                    return false;
                total += frame;
            }

            foreach (ElfRelocation reference in references[section])
            {
                ElfSymbol symbol = program.Symbols[reference.Symbol];
                callsLibrary |= reference.Type is Jump or Call or CallPlt or CompressedJump && !symbol.IsDefined;
                if (reference.Type == None || symbol.Section is not { IsAllocated: true } target || (target == section && !symbol.IsFunction))
                    continue;
                if (target.IsExecutable && reference.Type is not (Jump or Call or CallPlt or CompressedJump))
                    return false;
                if (!Visit(target))
                    return false;
            }

            open.Remove(section);
            return done.Add(section);
        }

        return program.Sections.Where(section => section.Name is ".text.flint_main" or ".text.flint_report" || section.Name.StartsWith(".init.call", StringComparison.Ordinal))
            .All(root => root.Name.StartsWith(".init", StringComparison.Ordinal)
                ? references[root].All(reference => program.Symbols[reference.Symbol].Section is not { IsExecutable: true } target || Visit(target))
                : Visit(root))
            && total + (callsLibrary ? LibraryAllowance : 0UL) <= (ulong)stackSize;
    }

    /// <summary>By the section of the function; LLVM writes one record each: its address, and the size in LEB128.</summary>
    private static Dictionary<ElfSection, ulong> Frames(ObjectFile program)
    {
        int addressSize = program.Is64Bit ? 8 : 4;
        var frames = new Dictionary<ElfSection, ulong>();
        foreach (ElfRelocation record in program.Relocations.Where(relocation => relocation.Section.Name == StackSizes))
        {
            ulong size = 0;
            int position = (int)record.Offset + addressSize;
            for (int shift = 0; ; shift += 7)
            {
                byte part = record.Section.Data.Span[position++];
                size |= (ulong)(part & 0x7F) << shift;
                if (part < 0x80)
                    break;
            }

            if (program.Symbols[record.Symbol].Section is { } function)
                frames[function] = frames.GetValueOrDefault(function) + size;
        }

        return frames;
    }
}

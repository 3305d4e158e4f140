namespace Flint.Compiler.Link;

/// <summary>The parts of the way from reset to <c>flint_main</c> that depend on the program.</summary>
/// <param name="GlobalPointer">gp is set, because enough code reaches variables through it.</param>
/// <param name="ThreadLocals">tp is set, for the C library's errno.</param>
/// <param name="Trap">mtvec is set to <c>flint_trap</c>.</param>
/// <param name="Vectors">mtvec is set to <c>flint_vectors</c> instead, and interrupts are let in.</param>
/// <param name="DeepStack">The stack may not be large enough, by what the code tells: the handler is <c>flint_deep_trap</c>, and the guard is closed.</param>
/// <param name="Data">Initialised variables are copied from flash.</param>
/// <param name="Bss">Other variables are cleared.</param>
public sealed record StartupNeeds(bool GlobalPointer, bool ThreadLocals, bool Trap, bool Vectors, bool DeepStack, bool Data, bool Bss)
{
    /// <summary>Setting gp costs 8 bytes, and each address of a variable that is formed from it saves 4.</summary>
    private const int AddressesWorthGlobalPointer = 3;

    private const uint Hi20Relocation = 26;

    /// <summary>The handler of failed checks and faults.</summary>
    internal string TrapSymbol => DeepStack ? Llvm.EntryPoint.DeepTrapSymbol : "flint_trap";

    /// <summary>
    /// What a program will need by its object file. The linker may still drop its last variable, or add one of the C library's,
    /// so this is checked by <see cref="Correct"/>.
    /// </summary>
    /// <param name="hasNative">Whether there is code whose need of stack is not known.</param>
    public static StartupNeeds Predict(ObjectFile program, int stackSize, bool hasNative = false)
    {
        ElfSection[] used = [.. program.Sections.Where(section => section.IsAllocated && section.IsWritable && section.Size > 0)];
        bool hasVectors = program.FindSymbol(Llvm.VectorTable.Symbol) is { IsDefined: true };
        bool isDeep = StackBound.IsKnown(program) && (hasVectors || hasNative || !StackBound.Holds(program, stackSize));
        bool traps = (isDeep || program.FindSection(".flint.traps") is { Size: > 0 }) && program.FindSymbol("flint_trap") is { IsDefined: true };
        return new StartupNeeds(
            CountVariableAddresses(program) >= AddressesWorthGlobalPointer,
            used.Any(section => section.IsThreadLocal),
            traps,
            hasVectors,
            isDeep,
            used.Any(section => !section.HasNoData),
            used.Any(section => section.HasNoData));
    }

    /// <summary>What the linked image needs in truth; equal to this when nothing was mispredicted.</summary>
    public StartupNeeds Correct(ObjectFile linked)
    {
        bool threadLocals = Uses(linked, ".tdata") || Uses(linked, ".tbss");
        return this with
        {
            ThreadLocals = threadLocals,
            Data = Uses(linked, ".data") || Uses(linked, ".ramcode") || Uses(linked, ".tdata"),
            Bss = Uses(linked, ".bss"),
        };
    }

    private static bool Uses(ObjectFile linked, string section) => linked.FindSection(section) is { Size: > 0 };

    private static int CountVariableAddresses(ObjectFile program) =>
        program.Relocations.Count(relocation =>
            relocation.Type == Hi20Relocation && program.Symbols[relocation.Symbol].Section is { IsWritable: true });
}

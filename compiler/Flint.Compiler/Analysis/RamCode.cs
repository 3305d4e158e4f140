using Flint.Compiler.Metadata;

namespace Flint.Compiler.Analysis;

/// <summary>
/// Code that runs from RAM while flash cannot be read, so it must not refer to what is there. Only the object file tells: whether a callee was inlined, and which routines and constants LLVM
/// has added. What is called through a pointer that was loaded is not seen.
/// </summary>
internal static class RamCode
{
    /// <summary>Is copied to RAM with the variables.</summary>
    public const string Section = ".data.flint.code";

    /// <param name="file">The program's object file.</param>
    /// <param name="image">Linked from it; it tells where the symbols of other files are.</param>
    /// <exception cref="BuildErrorException">A method that runs from RAM needs flash.</exception>
    public static void RequireNoFlash(Program program, ObjectFile file, ObjectFile image)
    {
        if (file.FindSection(Section) is null)
            return;
        ElfRelocation? offence = file.Relocations
            .Where(relocation => relocation.Section.Name == Section && IsInFlash(file.Symbols[relocation.Symbol], image))
            .OrderBy(relocation => relocation.Offset)
            .FirstOrDefault();
        if (offence is not null)
            throw Error(program, file, offence);
    }

    private static bool IsInFlash(ElfSymbol symbol, ObjectFile image)
    {
        ElfSection? section = symbol.IsDefined ? symbol.Section : image.FindSymbol(symbol.Name)?.Section;
        return section is { IsAllocated: true, IsWritable: false } && section.Name != Section;
    }

    private static BuildErrorException Error(Program program, ObjectFile file, ElfRelocation offence)
    {
        ElfSymbol target = file.Symbols[offence.Symbol];
        ElfSymbol? caller = file.Symbols.FirstOrDefault(symbol =>
            symbol.IsFunction && symbol.Section == offence.Section && offence.Offset >= symbol.Value && offence.Offset < symbol.Value + symbol.Size);
        MethodNode? from = program.Nodes.OfType<MethodNode>().FirstOrDefault(node => node.Symbol == caller?.Name);
        Node? to = program.Nodes.FirstOrDefault(node => node.Symbol == target.Name);
        SequencePointEntry? position = from is null ? null : PlaceOf(program, from, to);
        bool isCode = target.IsFunction || target.Section is null or { IsExecutable: true };
        string what = to?.Display ?? (isCode ? target.Name : "constants");
        string whatItDoes = isCode ? $"calls {what}, which is" : $"reads {what}, which {(to is null ? "are" : "is")}";
        return new BuildErrorException(
            $"{from?.Display ?? caller?.Name} runs from RAM, but {whatItDoes} in flash",
            isCode
                ? "give what it calls [RunFromRam], too, or let it be inlined by [MethodImpl(MethodImplOptions.AggressiveInlining)]"
                : "copy what it reads to variables before, and write a switch as comparisons",
            position?.File,
            position?.Line ?? 0);
    }

    /// <summary>The call in the source, or where the method begins when the call came with a callee that was inlined.</summary>
    private static SequencePointEntry? PlaceOf(Program program, MethodNode from, Node? to) =>
        from.Calls.OfType<CallEdge.Direct>().FirstOrDefault(call => call.Target == to)?.Position ?? MethodBody.StartOf(program.Context, from.Method.Declaration);
}

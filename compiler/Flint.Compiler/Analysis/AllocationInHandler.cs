namespace Flint.Compiler.Analysis;

/// <summary>
/// An allocation that an interrupt handler can reach as far as its IL goes. It is a mistake only when a call of the allocator is left after optimisation, as
/// with everything that the analysis finds.
/// </summary>
/// <param name="Roots">The handler, and what its code calls in ways that an object file does not show.</param>
public sealed record AllocationInHandler(BuildErrorException Error, IReadOnlyList<Node> Roots)
{
    /// <exception cref="BuildErrorException">The object file's code still reaches the allocator.</exception>
    public void Confirm(Program program, ObjectFile file)
    {
        HashSet<ElfSection> allocators =
        [
            .. program.Nodes.OfType<MethodNode>().Where(node => node.IsAllocator).Select(node => file.FindSymbol(node.Symbol)?.Section).OfType<ElfSection>(),
        ];
        ILookup<ElfSection, ElfSection> references = file.Relocations
            .Where(relocation => file.Symbols[relocation.Symbol].Section is not null)
            .ToLookup(relocation => relocation.Section, relocation => file.Symbols[relocation.Symbol].Section!);
        HashSet<ElfSection> reached = [.. LastResorts(program).Select(name => file.FindSymbol(name)?.Section).OfType<ElfSection>()];
        var pending = new Queue<ElfSection>(Roots.SelectMany(root => Sections(program, file, root)));
        while (pending.TryDequeue(out ElfSection? section))
        {
            if (allocators.Contains(section))
                throw Error;
            if (reached.Add(section))
                foreach (ElfSection next in references[section])
                    pending.Enqueue(next);
        }
    }

    /// <summary>What ends the program when a handler calls it, so what it would do elsewhere does not count.</summary>
    private static IEnumerable<string> LastResorts(Program program) =>
    [
        .. program.RaiseRoutines.Keys.Select(Llvm.TrapSite.RaiseSymbol),
        .. program.Nodes.OfType<MethodNode>().Where(node => HandlerCheck.NeverReturns(node) || node == program.ThrowRoutine).Select(node => node.Symbol),
    ];

    /// <summary>A handler is often a part of the function that the core jumps to.</summary>
    private static IEnumerable<ElfSection> Sections(Program program, ObjectFile file, Node node)
    {
        IEnumerable<string> names = program.Interrupts.All
            .Where(handler => handler.Method == node)
            .Select(handler => Llvm.VectorTable.FunctionSymbol(handler.Interrupt.Cause))
            .Append(node.Symbol);
        return names.Select(name => file.FindSymbol(name)?.Section).OfType<ElfSection>();
    }
}

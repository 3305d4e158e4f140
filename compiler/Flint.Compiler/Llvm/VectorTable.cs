using System.Text;
using Flint.Compiler.Analysis;
using Flint.Targets;

namespace Flint.Compiler.Llvm;

/// <summary>
/// The table that the core jumps into, and a function for each cause that saves what the interrupted code has in registers: LLVM's own kind of function
/// for interrupts, so a handler that is inlined into it costs only the registers that it uses.
/// </summary>
internal static class VectorTable
{
    public const string Symbol = "flint_vectors";

    /// <summary>A constant: whether the program can be interrupted, which is known once all of it is.</summary>
    public const string HasHandlers = "flint_has_handlers";

    /// <summary>For causes without a handler; the linker script makes it what reports errors, where the program has that.</summary>
    public const string Fault = "flint_fault";

    /// <summary>What <see cref="Fault"/> is otherwise: stands still.</summary>
    public const string Stop = "flint_stop";

    /// <summary>The table of a program without handlers, where exceptions need one, too.</summary>
    public const string Faults = "flint_faults";

    /// <summary>Where startup begins, behind a table that is the first in flash.</summary>
    public const string Begin = "flint_begin";

    /// <summary>Entries of <see cref="Faults"/>: reset, one that is reserved, NMI, exceptions.</summary>
    private const int FaultEntries = 4;

    public static void Write(StringBuilder output, ProgramFacts facts)
    {
        InterruptHandler[] handlers = [.. facts.Program.Interrupts.All];
        output.Append($"@{HasHandlers} = internal constant i32 {(facts.Program.CanBeInterrupted ? 1 : 0)}\n");
        if (facts.Program.Target.VectorTable is { Kind: VectorTableKind.MtvecAddresses } only && handlers.Length == 0)
        {
            foreach (string line in AddressTable(Faults, only, []))
                output.Append("module asm ").Append(LlvmNames.Quote(line)).Append('\n');
        }

        if (handlers.Length == 0)
            return;
        int[] causes = [.. handlers.Select(handler => handler.Interrupt.Cause).Distinct()];
        VectorTableDescription description = facts.Program.Target.VectorTable!;
        IEnumerable<string> table = description.HoldsAddresses ? [.. AddressTable(Symbol, description, causes), .. StopAlone(facts)] : JumpTable(description, causes);
        foreach (string line in table)
            output.Append("module asm ").Append(LlvmNames.Quote(line)).Append('\n');
        foreach (IGrouping<int, InterruptHandler> group in handlers.GroupBy(handler => handler.Interrupt.Cause))
            WriteFunction(output, facts, group.Key, [.. group]);
    }

    /// <summary>The function that the table's entry of a cause jumps to.</summary>
    public static string FunctionSymbol(int cause) => $"flint_interrupt_{cause}";

    /// <summary>Addresses; the first entry is what the core executes after reset, as the table is the first in flash.</summary>
    private static IEnumerable<string> AddressTable(string symbol, VectorTableDescription description, int[] causes)
    {
        yield return $".section .text.{symbol},\"ax\",@progbits";
        yield return $".p2align {int.Log2(description.Alignment)}";
        yield return $".globl {symbol}";
        yield return $".type {symbol}, @object";
        yield return ".option push";
        yield return ".option norvc";
        yield return ".option norelax";
        yield return $"{symbol}: j {Begin}";
        int last = Math.Max(description.Kind == VectorTableKind.MtvecAddresses ? FaultEntries - 1 : 0, causes.Append(0).Max());
        for (int cause = 1; cause <= last; cause++)
            yield return $".word {(causes.Contains(cause) ? FunctionSymbol(cause) : Fault)}";
        yield return ".option pop";
        yield return $".size {symbol}, .-{symbol}";
        yield return ".text";
    }

    private static IEnumerable<string> StopAlone(ProgramFacts facts)
    {
        yield return $".section .text.{Stop},\"ax\",@progbits";
        yield return $".p2align {int.Log2(facts.Program.Target.TrapAlignment)}";
        yield return $".globl {Stop}";
        yield return $".type {Stop}, @function";
        yield return $"{Stop}: j {Stop}";
        yield return $".size {Stop}, .-{Stop}";
        yield return ".text";
    }

    /// <summary>Jumps; entry 0 is for exceptions.</summary>
    private static IEnumerable<string> JumpTable(VectorTableDescription description, int[] causes)
    {
        int alignment = description.Alignment;
        yield return $".section .text.{Symbol},\"ax\",@progbits";
        yield return $".p2align {int.Log2(alignment)}";
        yield return $".globl {Symbol}";
        yield return $".type {Symbol}, @function";
        yield return ".option push";
        yield return ".option norvc";
        yield return ".option norelax";
        yield return $".globl {Stop}";
        yield return $"{Symbol}:";
        for (int cause = 0; cause <= causes.Max(); cause++)
            yield return $"j {(causes.Contains(cause) ? FunctionSymbol(cause) : Fault)}";
        yield return $"{Stop}: j {Stop}";
        yield return ".option pop";
        yield return $".size {Symbol}, .-{Symbol}";
        yield return ".text";
    }

    private static void WriteFunction(StringBuilder output, ProgramFacts facts, int cause, InterruptHandler[] handlers)
    {
        string attributes = facts.Program.Goal == OptimizationGoal.Size ? "#0" : "#1";
        output.Append($"define void @{FunctionSymbol(cause)}() \"interrupt\"=\"machine\" {attributes} {{\n");
        bool hidesFrames = facts.Program.CatchesExceptions;
        if (hidesFrames)
        {
            // An exception must not find handlers of the code that was interrupted.
            output.Append($"  %frames = load ptr, ptr @{TryFrame.Top}\n  store ptr null, ptr @{TryFrame.Top}\n");
        }

        if (handlers is [var only] && (only.Interrupt.Source == 0 || facts.Program.ClaimInterrupt is null))
            WriteCall(output, facts, only);
        else
            WriteSources(output, facts, handlers);
        if (hidesFrames)
            output.Append($"  store ptr %frames, ptr @{TryFrame.Top}\n");
        output.Append("  ret void\n}\n\n");
    }

    /// <summary>Asks the interrupt controller again and again, until nothing waits any more.</summary>
    private static void WriteSources(StringBuilder output, ProgramFacts facts, InterruptHandler[] handlers)
    {
        output.Append("  br label %next\nnext:\n");
        output.Append($"  %source = call i32 {facts.Program.ClaimInterrupt!.Reference}()\n");
        output.Append("  switch i32 %source, label %handled [ i32 0, label %done");
        foreach (InterruptHandler handler in handlers)
            output.Append($" i32 {handler.Interrupt.Source}, label %source{handler.Interrupt.Source}");
        output.Append(" ]\n");
        foreach (InterruptHandler handler in handlers)
        {
            output.Append($"source{handler.Interrupt.Source}:\n");
            WriteCall(output, facts, handler);
            output.Append("  br label %handled\n");
        }

        output.Append($"handled:\n  call void {facts.Program.CompleteInterrupt!.Reference}(i32 %source)\n  br label %next\ndone:\n");
    }

    /// <summary>A handler that others may interrupt keeps for them what a trap overwrites: where it goes back to, and in which state.</summary>
    private static void WriteCall(StringBuilder output, ProgramFacts facts, InterruptHandler handler)
    {
        if (!handler.IsPreemptible)
        {
            output.Append($"  call void {handler.Method.Reference}()\n");
            return;
        }

        string word = facts.Program.Types.NativeInt;
        int number = handler.Interrupt.Number;
        var registers = facts.Program.Target.VectorTable!.NestedState;
        foreach (int register in registers)
            output.Append($"  %state{number}_{register} = call {word} asm sideeffect \"csrr $0, {register}\", \"=r,~{{memory}}\"()\n");
        if (facts.Program.Interrupts.Raise is { } raise)
            output.Append($"  %level{number} = call i32 {raise.Reference}(i32 {number})\n");
        output.Append("  call void asm sideeffect \"csrsi mstatus, 8\", \"~{memory}\"()\n");
        output.Append($"  call void {handler.Method.Reference}()\n");
        output.Append("  call void asm sideeffect \"csrci mstatus, 8\", \"~{memory}\"()\n");
        if (facts.Program.Interrupts.Lower is { } lower)
            output.Append($"  call void {lower.Reference}(i32 %level{number})\n");
        foreach (int register in registers.Reverse())
            output.Append($"  call void asm sideeffect \"csrw {register}, $0\", \"r,~{{memory}}\"({word} %state{number}_{register})\n");
    }
}

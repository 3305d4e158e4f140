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

    /// <summary>For causes without a handler; the linker script makes it what reports errors, where the program has that.</summary>
    public const string Fault = "flint_fault";

    /// <summary>What <see cref="Fault"/> is otherwise: stands still.</summary>
    public const string Stop = "flint_stop";

    public static void Write(StringBuilder output, ProgramFacts facts)
    {
        InterruptHandler[] handlers = [.. facts.Program.Interrupts.All];
        if (handlers.Length == 0)
            return;
        int[] causes = [.. handlers.Select(handler => handler.Interrupt.Cause).Distinct()];
        foreach (string line in Assembly(facts, causes))
            output.Append("module asm ").Append(LlvmNames.Quote(line)).Append('\n');
        foreach (IGrouping<int, InterruptHandler> group in handlers.GroupBy(handler => handler.Interrupt.Cause))
            WriteFunction(output, facts, group.Key, [.. group]);
    }

    /// <summary>The function that the table's entry of a cause jumps to.</summary>
    public static string FunctionSymbol(int cause) => $"flint_interrupt_{cause}";

    /// <summary>Entry 0 is for exceptions.</summary>
    private static IEnumerable<string> Assembly(ProgramFacts facts, int[] causes)
    {
        int alignment = facts.Program.Target.VectorTable!.Alignment;
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

        if (handlers is [{ Interrupt.Source: 0 } only])
            output.Append($"  call void {only.Method.Reference}()\n");
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
            output.Append($"source{handler.Interrupt.Source}:\n  call void {handler.Method.Reference}()\n  br label %handled\n");
        output.Append($"handled:\n  call void {facts.Program.CompleteInterrupt!.Reference}(i32 %source)\n  br label %next\ndone:\n");
    }
}

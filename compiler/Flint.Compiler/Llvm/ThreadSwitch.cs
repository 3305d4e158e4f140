using System.Globalization;
using System.Text;
using Flint.Compiler.Analysis;
using Flint.Compiler.TypeSystem;
using Flint.Targets;

namespace Flint.Compiler.Llvm;

/// <summary>
/// What changes from one thread's stack to another's, and where a thread begins. corelib's <c>Flint.Runtime.Threads</c> does the rest. Only in programs that start threads.
/// </summary>
internal static class ThreadSwitch
{
    /// <summary>Of static fields that each thread has for itself: they hold those of the thread that runs.</summary>
    public const string StaticsSection = ".data.flint.thread";

    /// <summary>What a thread's stack begins with.</summary>
    public const string BeginSymbol = "flint_thread_begin";

    /// <summary>The lowest address of the current thread's stack, and its end; 0 for Main's, which lies at the bottom of RAM.</summary>
    public const string LimitSymbol = "flint_stack_limit";

    /// <summary>An instruction of a thread that has no stack left, and goes no further.</summary>
    public const string CallOverflow = $"call t0, {OverflowSymbol}";

    /// <summary>What that calls.</summary>
    public const string OverflowSymbol = "flint_stack_overflow";

    private const string Symbol = "flint_switch";

    private const string CallOn = "flint_call_on";

    /// <summary>The size of what a switch saves, as an absolute symbol. The address that it goes on at is the first word.</summary>
    private const string FrameSizeSymbol = "flint_switch_frame";

    private const int StackAlignment = 16;

    /// <summary>In bytes, what has to be left of a stack for an allocation, and for a method that may call itself.</summary>
    public static int Room(CoreDescription core) => core.Abi.EndsWith('e') ? 96 : 48 * core.PointerSize;

    public static void Write(StringBuilder output, ProgramFacts facts)
    {
        if (facts.Program.ThreadBegin is not { } begin)
            return;
        foreach (string line in Assembly(facts.Program.Target.Core))
            output.Append("module asm ").Append(LlvmNames.Quote(line)).Append('\n');
        if (!facts.Program.Nodes.Any(node => node.Symbol == LimitSymbol))
            output.Append('@').Append(LimitSymbol).Append(" = external global ptr\n");
        int subprogram = facts.Program.DebugInfo.Subprogram(BeginSymbol);
        output.Append("define void @").Append(BeginSymbol).Append("() noreturn ").Append(ThunkText.Attributes(facts))
            .Append(" !dbg !").Append(subprogram).Append(" {\n  call void ").Append(begin.Reference).Append("() noinline")
            .Append(facts.Program.DebugInfo.UnplacedTag(subprogram)).Append("\n  unreachable\n}\n\n");
    }

    /// <summary><c>void flint_switch(word* stackPointer, word next)</c>: saves what calls preserve on the stack, and goes on where another stack was left.</summary>
    private static IEnumerable<string> Assembly(CoreDescription core)
    {
        int word = core.PointerSize;
        string load = word == 8 ? "ld" : "lw";
        string store = word == 8 ? "sd" : "sw";
        int size = FrameSize(core);
        yield return $".section .bss.{LimitSymbol},\"aw\",@nobits";
        yield return $".p2align {(word == 8 ? 3 : 2)}";
        yield return $".globl {LimitSymbol}";
        yield return $"{LimitSymbol}: .zero {2 * word}";
        yield return $".globl {FrameSizeSymbol}";
        yield return $"{FrameSizeSymbol} = {size}";
        yield return $".section .text.{Symbol},\"ax\",@progbits";
        yield return $".globl {Symbol}";
        yield return $".type {Symbol}, @function";
        yield return $"{Symbol}:";
        yield return $"addi sp, sp, -{size}";
        foreach (string line in Transfer(core, store, "fs"))
            yield return line;
        yield return $"{store} sp, 0(a0)";
        yield return "mv sp, a1";
        foreach (string line in Transfer(core, load, "fl"))
            yield return line;
        yield return $"addi sp, sp, {size}";
        yield return "ret";
        yield return $".size {Symbol}, .-{Symbol}";

        // void flint_call_on(void* stack, void (*method)(word), word argument)
        yield return $".section .text.{CallOn},\"ax\",@progbits";
        yield return $".globl {CallOn}";
        yield return $".type {CallOn}, @function";
        yield return $"{CallOn}:";
        yield return "addi sp, sp, -16";
        yield return $"{store} ra, 0(sp)";
        yield return $"{store} s0, {word}(sp)";
        yield return "mv s0, sp";
        yield return "mv sp, a0";
        yield return "mv a0, a2";
        yield return "jalr a1";
        yield return "mv sp, s0";
        yield return $"{load} ra, 0(sp)";
        yield return $"{load} s0, {word}(sp)";
        yield return "addi sp, sp, 16";
        yield return "ret";
        yield return $".size {CallOn}, .-{CallOn}";
        yield return ".text";
    }

    private static int FrameSize(CoreDescription core)
    {
        int size = PreservedRegisters.Size(core) - core.PointerSize;
        int alignment = core.Abi.EndsWith('e') ? core.PointerSize : StackAlignment;
        return LayoutAlgorithm.Align(size, alignment);
    }

    /// <summary>All but the stack pointer.</summary>
    private static IEnumerable<string> Transfer(CoreDescription core, string instruction, string floatInstruction)
    {
        foreach ((string operation, string register, int offset) in PreservedRegisters.Transfers(core, instruction, floatInstruction).Skip(1))
            yield return $"{operation} {register}, {(offset - core.PointerSize).ToString(CultureInfo.InvariantCulture)}(sp)";
    }
}

using System.Globalization;
using System.Text;
using Flint.Targets;

namespace Flint.Compiler.Llvm;

/// <summary>
/// What a method with exception handlers keeps on the stack while it runs: where to resume it, and how far its protected code has come. corelib's
/// <c>Flint.Runtime.TryFrame</c> is the same record seen from C#. Two routines save and restore the registers that the calling convention preserves;
/// LLVM knows them as <c>setjmp</c> and <c>longjmp</c>.
/// </summary>
public static class TryFrame
{
    /// <summary>The global that points to the innermost frame.</summary>
    public const string Top = "flint_try_top";

    private const string Enter = "flint_try";
    private const string Resume = "flint_resume";
    private const int FieldCount = 7;

    /// <summary>The offsets of the record's fields, in words.</summary>
    public enum Field
    {
        Previous,
        Handlers,
        State,
        Exception,
        Target,
        TargetState,
        Variables,
        StackPointer,
    }

    /// <summary>In bytes.</summary>
    public static int Size(CoreDescription core) => PreservedRegisters.Size(core) + FieldCount * core.PointerSize;

    /// <summary>Declarations and routines, when the program has a handler that can be reached.</summary>
    public static void Write(StringBuilder output, ProgramFacts facts)
    {
        if (!facts.Program.CatchesExceptions)
            return;
        CoreDescription core = facts.Program.Target.Core;
        foreach (string line in Assembly(core, facts.Program.ThreadBegin is not null))
            output.Append("module asm ").Append(LlvmNames.Quote(line)).Append('\n');
        output.Append("declare i32 @").Append(Enter).Append("(ptr, ptr) nounwind returns_twice\n");
        if (!facts.Program.Nodes.Any(node => node.Symbol == Top))
            output.Append('@').Append(Top).Append(" = external global ptr\n");
    }

    internal static string CallEnter(string frame, string handlers) => $"call i32 @{Enter}(ptr {frame}, ptr {handlers})";

    private static IEnumerable<string> Assembly(CoreDescription core, bool hasThreads)
    {
        int word = core.PointerSize;
        string load = word == 8 ? "ld" : "lw";
        string store = word == 8 ? "sd" : "sw";
        yield return hasThreads ? $".section {ThreadSwitch.StaticsSection},\"aw\",@progbits" : $".section .bss.{Top},\"aw\",@nobits";
        yield return $".p2align {(word == 8 ? 3 : 2)}";
        yield return $".globl {Top}";
        yield return $"{Top}: .zero {word}";
        yield return $".section .text.{Enter},\"ax\",@progbits";
        yield return $".globl {Enter}";
        yield return $".type {Enter}, @function";
        yield return $"{Enter}:";
        yield return $"lui a2, %hi({Top})";
        yield return $"{load} a3, %lo({Top})(a2)";
        yield return $"{store} a0, %lo({Top})(a2)";
        yield return $"{store} a3, {(int)Field.Previous * word}(a0)";
        yield return $"{store} a1, {(int)Field.Handlers * word}(a0)";
        yield return $"{store} zero, {(int)Field.State * word}(a0)";
        foreach (string line in Transfer(core, store, "fs"))
            yield return line;
        yield return "li a0, 0";
        yield return "ret";
        yield return $".size {Enter}, .-{Enter}";
        yield return $".section .text.{Resume},\"ax\",@progbits";
        yield return $".globl {Resume}";
        yield return $".type {Resume}, @function";
        yield return $"{Resume}:";
        foreach (string line in Transfer(core, load, "fl"))
            yield return line;
        yield return "mv a0, a1";
        yield return "ret";
        yield return $".size {Resume}, .-{Resume}";
        yield return ".text";
    }

    private static IEnumerable<string> Transfer(CoreDescription core, string instruction, string floatInstruction)
    {
        foreach ((string operation, string register, int offset) in PreservedRegisters.Transfers(core, instruction, floatInstruction))
            yield return $"{operation} {register}, {(FieldCount * core.PointerSize + offset).ToString(CultureInfo.InvariantCulture)}(a0)";
    }
}

namespace Flint.Compiler.Llvm;

/// <summary>Keeps interrupts out; the result is the state to restore. Nothing in a program that none can interrupt.</summary>
internal sealed class InterruptsOff(string state, string type) : DeferredInstruction
{
    public override IEnumerable<string> Write(ProgramFacts facts)
    {
        yield return facts.Program.CanBeInterrupted
            ? $"{state} = call {type} asm sideeffect \"csrrci $0, mstatus, 8\", \"=r,~{{memory}}\"()"
            : $"{state} = add {type} 0, 0";
    }
}

/// <summary>Lets interrupts in again, but only if they were before.</summary>
internal sealed class InterruptsRestored(string state, string type, string temp) : DeferredInstruction
{
    public override IEnumerable<string> Write(ProgramFacts facts)
    {
        if (!facts.Program.CanBeInterrupted)
            yield break;
        yield return $"{temp} = and {type} {state}, 8";
        yield return $"call void asm sideeffect \"csrs mstatus, $0\", \"r,~{{memory}}\"({type} {temp})";
    }
}

/// <summary>Keeps LLVM from moving memory accesses across, towards an interrupt handler; no instruction, as handlers run on the same core.</summary>
/// <param name="ordering"><c>acquire</c>, <c>release</c> or <c>seq_cst</c>.</param>
internal sealed class HandlerFence(string ordering) : DeferredInstruction
{
    public override IEnumerable<string> Write(ProgramFacts facts)
    {
        if (facts.Program.CanBeInterrupted)
            yield return $"fence syncscope(\"singlethread\") {ordering}";
    }
}

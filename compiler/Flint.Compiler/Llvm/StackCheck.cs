using Flint.Compiler.Analysis;

namespace Flint.Compiler.Llvm;

/// <summary>
/// Ends the program when little is left of a thread's stack, which has other memory below it: where memory is allocated, and in methods that may call themselves. Nothing in
/// programs that start no thread.
/// </summary>
/// <param name="method">Checks only where this method is part of a circle of calls; null for everywhere.</param>
internal sealed class StackCheck(MethodNode? method, string temp) : DeferredInstruction
{
    public override IEnumerable<string> Write(ProgramFacts facts)
    {
        if (facts.Program.ThreadBegin is null || (method is not null && !facts.Program.MayCallItself(method)))
            yield break;
        yield return $"{temp} = load ptr, ptr @{ThreadSwitch.LimitSymbol}";
        yield return $"{temp}.room = getelementptr i8, ptr {temp}, i32 {ThreadSwitch.Room(facts.Program.Target.Core)}";
        yield return $"call void asm sideeffect \"bgeu sp, $0, 1f\\0A{ThreadSwitch.CallOverflow}\\0A1:\", \"r,~{{t0}}\"(ptr {temp}.room)";
    }
}

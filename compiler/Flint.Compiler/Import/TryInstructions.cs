using Flint.Compiler.Llvm;

namespace Flint.Compiler.Import;

/// <summary>Whether a method turned out to have handlers that can be entered.</summary>
internal sealed class Protection
{
    public bool IsUsed { get; set; }

    public bool IsPresent(ProgramFacts facts) => IsUsed && facts.Program.CatchesExceptions;
}

/// <summary>Registers the frame: an i32 that is 0, and the number of a handler when control comes back for it.</summary>
internal sealed class TryEnter(Protection protection, string result, string frame, string handlers, string? variables) : DeferredInstruction
{
    public override IEnumerable<string> Write(ProgramFacts facts)
    {
        if (!protection.IsPresent(facts))
        {
            yield return $"{result} = add i32 0, 0";
            yield break;
        }

        if (variables is not null)
        {
            yield return $"{result}.variables = getelementptr inbounds i8, ptr {frame}, i32 {(int)TryFrame.Field.Variables * facts.Context.PointerSize}";
            yield return $"store ptr {variables}, ptr {result}.variables";
        }

        yield return $"{result} = {TryFrame.CallEnter(frame, handlers)}";
    }
}

/// <summary>Removes the frame before the method returns.</summary>
internal sealed class TryExit(Protection protection, string temp, string frame) : DeferredInstruction
{
    public override IEnumerable<string> Write(ProgramFacts facts)
    {
        if (!protection.IsPresent(facts))
            yield break;
        yield return $"{temp} = load ptr, ptr {frame}";
        yield return $"store ptr {temp}, ptr @{TryFrame.Top}";
    }
}

/// <summary>Stores a word into the frame, when there is one.</summary>
internal sealed class TryFrameStore(Protection protection, TryFrame.Field field, string temp, string frame, string value) : DeferredInstruction
{
    public override IEnumerable<string> Write(ProgramFacts facts)
    {
        if (!protection.IsPresent(facts))
            yield break;
        yield return $"{temp} = getelementptr inbounds i8, ptr {frame}, i32 {(int)field * facts.Context.PointerSize}";
        yield return $"store {value}, ptr {temp}";
    }
}

/// <summary>Keeps the stack pointer that the method is resumed with below what it has allocated on the stack meanwhile.</summary>
internal sealed class TryStackUpdate(Protection protection, string temp, string frame) : DeferredInstruction
{
    public override IEnumerable<string> Write(ProgramFacts facts)
    {
        if (!protection.IsPresent(facts))
            yield break;
        yield return $"{temp} = call ptr @llvm.stacksave.p0()";
        yield return $"{temp}.slot = getelementptr inbounds i8, ptr {frame}, i32 {(int)TryFrame.Field.StackPointer * facts.Context.PointerSize}";
        yield return $"store ptr {temp}, ptr {temp}.slot";
    }
}

/// <summary>Calls what raises an exception: the search for a handler where the program has any, else the report that ends the program.</summary>
internal sealed class ThrowCall(string arguments) : DeferredInstruction
{
    public override IEnumerable<string> Write(ProgramFacts facts)
    {
        yield return $"call void {facts.Program.ThrowRoutine.Reference}({arguments})";
    }
}

/// <summary>Goes on with the exception that a finally block was run for.</summary>
internal sealed class UnwindCall(string frame) : DeferredInstruction
{
    public override IEnumerable<string> Write(ProgramFacts facts)
    {
        if (facts.Program.CatchesExceptions)
            yield return $"call void {facts.Program.ContinueRoutine.Reference}(ptr {frame})";
    }
}

/// <summary>A failed check: a breakpoint where nothing can be caught, else a call of the routine that raises the exception.</summary>
internal sealed class TrapInstruction(string kind, string method, string file, int line) : DeferredInstruction
{
    public override IEnumerable<string> Write(ProgramFacts facts)
    {
        yield return facts.Program.CatchesExceptions
            ? TrapSite.Call(kind, method, file, line, facts.Context.PointerSize)
            : TrapSite.Instruction(kind, method, file, line, facts.Context.PointerSize);
    }
}

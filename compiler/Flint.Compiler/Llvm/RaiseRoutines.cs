using System.Text;
using Flint.Compiler.Analysis;

namespace Flint.Compiler.Llvm;

/// <summary>What the call of a failed check (<see cref="TrapSite.Call"/>) reaches: corelib's method that makes and throws the exception.</summary>
internal static class RaiseRoutines
{
    public static void Write(StringBuilder output, ProgramFacts facts)
    {
        string word = facts.Program.Types.NativeInt;
        foreach ((string exception, MethodNode routine) in facts.Program.RaiseRoutines)
            output.Append(
                $$"""
                define void @{{TrapSite.RaiseSymbol(exception)}}() cold noinline noreturn #0 {
                  %address = call ptr @llvm.returnaddress(i32 0)
                  %pc = ptrtoint ptr %address to {{word}}
                {{(facts.Program.Interrupts.Any ? EndIfNothingCatches(word) : "")}}  call void {{routine.Reference}}({{word}} %pc)
                  unreachable
                }


                """);
    }

    /// <summary>An interrupt handler sees no frames: there, memory for an exception could be what the interrupted code is just handing out.</summary>
    private static string EndIfNothingCatches(string word) =>
        $"""
          %frames = load ptr, ptr @{TryFrame.Top}
          %none = icmp eq ptr %frames, null
          br i1 %none, label %end, label %raise
        end:
          call void @{EntryPoint.ReportSymbol}({word} %pc, {word} {EntryPoint.BreakpointCause})
          unreachable
        raise:

        """;
}

using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;
using Flint.Compiler.Analysis;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Llvm;

/// <summary>
/// The two symbols that startup code jumps to: <c>flint_main</c>, which runs Main and then the target's exit hook, and <c>flint_trap</c>,
/// which reports a failed check or hardware fault.
/// </summary>
public sealed class EntryPoint
{
    /// <summary>Takes pc and cause of a failed check or fault, prints them and ends the program.</summary>
    internal const string ReportSymbol = "flint_report";

    /// <summary>The handler of programs whose stack may overflow: it works on another one, and keeps the stack pointer in mscratch.</summary>
    internal const string DeepTrapSymbol = "flint_deep_trap";

    /// <summary>Calls Main and then what ends the program.</summary>
    internal const string MainSymbol = "flint_main";

    /// <summary>The cause of an <c>ebreak</c>. (RISC-V privileged specification, table of mcause values.)</summary>
    internal const int BreakpointCause = 3;

    /// <summary>Reported where the stack pointer was below the stack: the first of the causes that are left to a platform.</summary>
    internal const int StackOverflowCause = 24;

    private readonly MethodNode _main;
    private readonly MethodNode _exit;
    private readonly MethodNode? _clockStart;
    private readonly MethodNode? _moduleInitializer;
    private MethodNode? _report;
    private MethodNode? _awaitForeground;
    private readonly bool _takesArguments;

    private EntryPoint(MethodNode? clockStart, MethodNode? moduleInitializer, MethodNode main, MethodNode exit, bool takesArguments)
    {
        _clockStart = clockStart;
        _moduleInitializer = moduleInitializer;
        _main = main;
        _exit = exit;
        _takesArguments = takesArguments;
    }

    /// <exception cref="BuildErrorException">The assembly has no Main.</exception>
    public static EntryPoint Require(Program program)
    {
        Module entry = program.Context.Modules.Entry;
        if (entry.EntryPoint.IsNil)
            throw new BuildErrorException($"{entry.FileName} has no Main", "an app needs top-level statements or a static Main method");
        MethodDesc main = new Metadata.TokenResolver(program.Context, entry).Method(entry.EntryPoint);
        bool takesArguments = main.Signature.Parameters.Length == 1;
        MethodNode? initializer = ModuleInitializer(entry) is { IsNil: false } handle
            ? program.RequireMethod(new Metadata.TokenResolver(program.Context, entry).Method(handle), null, "starts with")
            : null;
        MethodNode mainNode = program.RequireMethod(main, null, "starts with");
        MethodNode? clockStart = program.Target.StartsClock ? program.RequireMethod(program.TargetBindings.Hook("clock.start", []), mainNode, "has its clock from") : null;
        if (takesArguments)
            program.RequireMethodTable(program.Context.GetArray(program.Context.WellKnown.String), mainNode, "takes");
        if (!main.Signature.ReturnType.IsVoid && main.Signature.ReturnType != program.Context.WellKnown.Int32)
            throw new BuildErrorException($"a Main that returns {main.Signature.ReturnType} is not supported yet", "let Main return int or void");
        MethodNode exit = program.RequireMethod(Hook(program, mainNode), mainNode, "ends with");
        return program.EntryPoint = new EntryPoint(clockStart, initializer, mainNode, exit, takesArguments);
    }

    /// <summary>The static constructor of the type for what is outside of types, which calls the methods marked with <c>[ModuleInitializer]</c>.</summary>
    private static MethodDefinitionHandle ModuleInitializer(Module module)
    {
        TypeDefinition global = module.Reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(1));
        return global.GetMethods().FirstOrDefault(method => module.Reader.StringComparer.Equals(module.Reader.GetMethodDefinition(method).Name, ".cctor"));
    }

    /// <summary>Adds what reports failed checks and overflows of the stack; the linker drops it from a program that has neither.</summary>
    public void RequireReport(Program program) => _report ??= program.RequireRuntime("Flint.Runtime.Trap", "Report", _main);

    /// <summary>After Main the program goes on until its foreground threads have ended.</summary>
    internal void RequireEndOfThreads(Program program, MethodNode awaitForeground)
    {
        _awaitForeground = awaitForeground;
        RequireReport(program);
    }

    public static void Write(StringBuilder output, ProgramFacts facts) => facts.Program.EntryPoint!.WriteAll(output, facts);

    private static MethodDesc Hook(Program program, Node from)
    {
        DefType platform = program.Context.WellKnown.Get("Flint.Runtime.Platform");
        MethodDesc exit = program.Context.GetMethod(platform, platform.Declaration.GetMethod("Exit"));
        return program.TargetBindings.TryBind(exit, from) is TargetBinding.Hook hook
            ? hook.Method
            : throw new InvalidOperationException("Platform.Exit is not a hook");
    }

    private void WriteAll(StringBuilder output, ProgramFacts facts)
    {
        string attributes = facts.Program.Goal == Targets.OptimizationGoal.Size ? "#0" : "#1";
        string arguments = "";
        if (_takesArguments)
        {
            string table = facts.MethodTablesUsed
                ? MethodTableNode.ReferenceTo(facts.Context.GetArray(facts.Context.WellKnown.String))
                : "null";
            output.Append("@\"Main::<arguments>\" = internal constant { ptr, i32 } { ptr ").Append(table).Append(", i32 0 }\n");
            arguments = "ptr @\"Main::<arguments>\"";
        }

        int subprogram = facts.Program.DebugInfo.Subprogram(MainSymbol);
        string place = facts.Program.DebugInfo.UnplacedTag(subprogram) + "\n";
        output.Append("\ndefine void @").Append(MainSymbol).Append("() noreturn ").Append(attributes).Append(" !dbg !").Append(subprogram).Append(" {\n");
        if (_clockStart is not null)
            output.Append("  call void ").Append(_clockStart.Reference).Append("()").Append(place);
        foreach (StaticConstructorGuard early in facts.Program.EarlyStaticConstructors)
            output.Append("  call void ").Append(early.Reference).Append("()").Append(place);
        if (_moduleInitializer is not null)
            output.Append("  call void ").Append(_moduleInitializer.Reference).Append("()\n");
        if (_main.Method.Signature.ReturnType.IsVoid)
        {
            output.Append("  call void ").Append(_main.Reference).Append('(').Append(arguments).Append(')').Append(place);
            WriteAwaitForeground(output, place);
            string code = "0";
            if (facts.Program.FindStatic("System.Environment", "<ExitCode>k__BackingField") is { } field)
            {
                output.Append("  %code = load i32, ptr ").Append(field.Reference).Append('\n');
                code = "%code";
            }

            output.Append("  call void ").Append(_exit.Reference).Append("(i32 ").Append(code).Append(')').Append(place);
        }
        else
        {
            output.Append("  %code = call i32 ").Append(_main.Reference).Append('(').Append(arguments).Append(')').Append(place);
            WriteAwaitForeground(output, place);
            output.Append("  call void ").Append(_exit.Reference).Append("(i32 %code)").Append(place);
        }

        output.Append("  unreachable\n}\n\n");
        if (_report is not null)
            WriteTrap(output, facts, attributes);
    }

    private void WriteAwaitForeground(StringBuilder output, string place)
    {
        if (_awaitForeground is not null)
            output.Append("  call void ").Append(_awaitForeground.Reference).Append("()").Append(place);
    }

    /// <summary>Where the stack cannot overflow, the handler goes on at its end: what called the failed code is still there, for the host to read.</summary>
    private void WriteTrap(StringBuilder output, ProgramFacts facts, string attributes)
    {
        string word = facts.Program.Types.NativeInt;
        output.Append(
            $$"""
            define void @flint_trap() naked noreturn align 4 {{attributes}} {
              call void asm sideeffect "csrr a0, mepc\0Acsrr a1, mcause\0Atail {{ReportSymbol}}", ""()
              unreachable
            }

            define void @{{DeepTrapSymbol}}() naked noreturn align 4 {{attributes}} {
              call void asm sideeffect "csrr a0, mepc\0Acsrr a1, mcause\0A{{(facts.Program.ThreadBegin is null ? "" : OverflowOfThread(facts.Context.PointerSize))}}lla a2, __stack_bottom\0Abgeu sp, a2, 1f\0A2: li a1, {{StackOverflowCause}}\0A1: csrw mscratch, sp\0Alla sp, __report_stack\0Atail {{ReportSymbol}}", ""()
              unreachable
            }

            {{(facts.Program.ThreadBegin is null ? "" : OverflowRoutine(attributes))}}define void @{{ReportSymbol}}({{word}} %pc, {{word}} %cause) noreturn noinline {{attributes}} {
              call void {{_report!.Reference}}({{word}} %pc, {{word}} %cause)
              unreachable
            }


            """);
    }

    /// <summary>Where a check finds that a thread's stack is used up: it has called this by t0.</summary>
    private static string OverflowRoutine(string attributes) =>
        $$"""
        define void @{{ThreadSwitch.OverflowSymbol}}() naked noreturn {{attributes}} {
          call void asm sideeffect "addi a0, t0, -1\0Ali a1, {{StackOverflowCause}}\0Acsrw mscratch, sp\0Alla sp, __report_stack\0Atail {{ReportSymbol}}", ""()
          unreachable
        }


        """;

    private static string OverflowOfThread(int pointerSize) =>
        $"lui a2, %hi({ThreadSwitch.LimitSymbol})\\0A{(pointerSize == 8 ? "ld" : "lw")} a2, %lo({ThreadSwitch.LimitSymbol})(a2)\\0Abltu sp, a2, 2f\\0A";
}

using System.Text;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>
/// Runs a type's static constructor the first time that it is called. Where exceptions can be caught, one that the constructor throws becomes a
/// TypeInitializationException, and every later use of the type throws that again (ECMA-335 II.10.5.3.1).
/// </summary>
public sealed class StaticConstructorGuard(MethodDesc constructor) : Node
{
    private MethodNode? _target;
    private MethodNode? _run;

    public override string Symbol => $"{constructor.Owner}::<static constructor guard>({constructor.Declaration.Module.Name})";

    /// <summary>Whether the constructor may run at any time before the type's first static field is used (ECMA-335 II.10.1.6, beforefieldinit).</summary>
    public bool MayRunEarly => constructor.Owner.Declaration.IsBeforeFieldInit(constructor.Declaration.Module);

    public override void Expand(Program program)
    {
        _target = program.RequireMethod(constructor, this);
        program.AddStaticConstructorGuard(this);
    }

    /// <summary>Needs what runs the constructor with its exceptions caught.</summary>
    public void RequireCatch(Program program)
    {
        _run = program.RequireRuntime("Flint.Runtime.StaticConstructor", "Run", this);
        program.RequireString(TypeNames.Full(constructor.Owner), this);
    }

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        string state = LlvmNames.Global($"{constructor.Owner}::<static constructor state>({constructor.Declaration.Module.Name})");
        string word = _run is null ? "i8" : facts.Program.Types.NativeInt;
        string run = _run is null
            ? $"store i8 1, ptr {state}\n  call void {_target!.Reference}()"
            : $"call void {_run.Reference}(ptr {_target!.Reference}, ptr {state}, ptr {facts.Program.RequireString(TypeNames.Full(constructor.Owner), this).Reference})";
        output.Append(
            $$"""
            {{state}} = internal global {{word}} 0{{(_run is null ? "" : RootSection.OfWord(facts))}}

            define internal void {{Reference}}() {{ThunkText.Attributes(facts)}} {
              %state = load {{word}}, ptr {{state}}
              %done = icmp eq {{word}} %state, 1
              br i1 %done, label %end, label %run
            run:
              {{run}}
              ret void
            end:
              ret void
            }


            """);
    }
}

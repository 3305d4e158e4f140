using System.Reflection.Metadata;
using System.Text;
using Flint.Compiler.Import;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;
using Flint.Targets;

namespace Flint.Compiler.Analysis;

/// <summary>
/// The condition of <c>catch … when</c> as a function of its own: it runs during the search for a handler, while the method that it belongs to
/// waits further up the stack. An exception that it throws counts as false.
/// </summary>
internal sealed class ExceptionFilter(MethodNode method, MethodDeclaration source, ExceptionRegion region) : Node
{
    private FunctionBody? _code;
    private MethodNode? _guard;

    public override string Symbol => $"{method.Symbol}::<filter {region.FilterOffset}>";

    public override string Display => $"the exception filter of {method.Display}";

    private string MissingSymbol => "flint.missing:" + Symbol;

    public override void Expand(Program program)
    {
        _guard = program.RequireRuntime("Flint.Runtime.Unwinder", "Filter", this);
        try
        {
            _code = MethodImporter.ImportFilter(program, this, method, source, region);
        }
        catch (BuildErrorException error)
        {
            program.AddMissing(MissingSymbol, error);
        }
    }

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        string attributes = facts.Program.Goal == OptimizationGoal.Size ? "#0" : "#1";
        string code = LlvmNames.Global(Symbol + "<code>");
        if (_code is null)
            output.Append("declare void ").Append(LlvmNames.Global(MissingSymbol)).Append("()\n");
        output.Append("define internal zeroext i8 ").Append(code).Append("(ptr nonnull %exception, ptr %frame) ").Append(attributes);
        if (facts.Program.DebugInfo.Subprogram(this) is > 0 and var subprogram)
            output.Append(" !dbg !").Append(subprogram);
        output.Append(" {\n");
        if (_code is null)
            output.Append("  call void ").Append(LlvmNames.Global(MissingSymbol)).Append("() noreturn\n  unreachable\n");
        else
            _code.Write(output, facts, facts.Program.DebugInfo.Unplaced(this));
        output.Append("}\n\n");
        output.Append("define internal zeroext i8 ").Append(Reference).Append("(ptr nonnull %exception, ptr %frame) ").Append(attributes)
            .Append(" {\n  %result = tail call zeroext i8 ").Append(_guard!.Reference).Append("(ptr ").Append(code)
            .Append(", ptr %exception, ptr %frame)\n  ret i8 %result\n}\n\n");
    }
}

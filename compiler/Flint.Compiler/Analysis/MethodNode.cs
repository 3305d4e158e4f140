using System.Reflection;
using System.Text;
using Flint.Compiler.Import;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;
using Flint.Targets;

namespace Flint.Compiler.Analysis;

/// <summary>The code of one method, compiled from its IL.</summary>
public sealed class MethodNode : Node
{
    /// <summary>The start of the error that says so where there is no heap.</summary>
    public const string NoHeap = "memory is allocated, and --heap is none";

    private readonly MethodAbi _abi;
    private FunctionBody? _code;
    private HandlerTable? _handlers;
    private bool _isEmpty;

    internal MethodNode(Program program, MethodDesc method)
    {
        Method = method;
        _abi = new MethodAbi(program.Types, method.Signature, method.Signature.HasThis ? method.Owner : null);
    }

    public MethodDesc Method { get; }

    /// <summary>Whether all that is allocated comes from this method.</summary>
    public bool IsAllocator => Method.Declaration.Name is "Allocate" or "AllocateText" && Method.Owner.Declaration.FullName == "Flint.Runtime.Heap";

    public override string Symbol => Method.Name;

    /// <summary>Undefined on purpose: stands for the code of a method that cannot be compiled.</summary>
    public string MissingSymbol => "flint.missing:" + Symbol;

    /// <summary>As .NET's stack traces show it: <c>Program.Main(String[])</c> without the generic detail of the symbol.</summary>
    public override string Display => Method.Name.Replace("::", ".", StringComparison.Ordinal);

    /// <summary>
    /// Imports the method. One that cannot be compiled is not an error yet: what the analysis finds is more than what can run, and only a
    /// call that survives LLVM's optimisations is one that the program really makes.
    /// </summary>
    public override void Expand(Program program)
    {
        _isEmpty = !program.HasCode(this);
        if (_isEmpty)
            return;
        try
        {
            _code = Import(program);
        }
        catch (BuildErrorException error)
        {
            program.AddMissing(MissingSymbol, error);
        }
    }

    private FunctionBody Import(Program program)
    {
        if (program.Heap == HeapMode.None && IsAllocator)
            throw new BuildErrorException(NoHeap + Chain(), "flint build with --heap collected, or avoid what allocates");
        if (program.Context.Substitutions.BodyOf(Method.Declaration) is not null)
            return MethodImporter.Import(program, this, Method.Declaration, _abi, out _handlers);
        if (NativeImport.TryRead(program.Context, Method, Chain()) is { } native)
            return NativeCall.Import(program, this, _abi, native);
        MethodDeclaration? source = Method.Declaration.BodySource;
        if (source is null && !MethodImporter.CanBeIntrinsic(Method))
            throw NotImplemented();
        return MethodImporter.Import(program, this, source ?? Method.Declaration, _abi, out _handlers);
    }

    internal BuildErrorException NotImplemented() => new(
        $"{Display} has no implementation for this device{Chain()}",
        Method.Declaration.Owner.Parts[0].Module.Origin == Metadata.ModuleOrigin.App
            ? "extern methods cannot be called yet"
            : "this part of the class library is not supported yet");

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        if (_isEmpty)
        {
            output.Append("define internal ").Append(FunctionHeader.Text(Reference, _abi)).Append(" alwaysinline nounwind {\n  ret ")
                .Append(_abi.ReturnType == "void" ? "void" : _abi.ReturnType + " zeroinitializer").Append("\n}\n\n");
            return;
        }

        if (_code is null)
            output.Append("declare void ").Append(LlvmNames.Global(MissingSymbol)).Append("()\n");
        output.Append("define internal ").Append(FunctionHeader.Text(Reference, _abi)).Append(Attributes(facts.Program.Goal));
        if (facts.Program.DebugInfo.Subprogram(this) is > 0 and var subprogram)
            output.Append(" !dbg !").Append(subprogram);
        output.Append(" {\n");
        if (_code is null)
            output.Append("  call void ").Append(LlvmNames.Global(MissingSymbol)).Append("() noreturn\n  unreachable\n");
        else
            _code.Write(output, facts, facts.Program.DebugInfo.Unplaced(this));
        output.Append("}\n\n");
        _handlers?.Write(output, facts);
    }

    /// <summary>The class library asks for inlining to be fast, an app or a driver because little is left of the method where it is called.</summary>
    private bool IsOfApp => Method.Declaration.Module.Origin == Metadata.ModuleOrigin.App;

    private string Attributes(OptimizationGoal goal)
    {
        bool isCold = Method.Owner.Declaration.FullName is "Flint.Runtime.Trap" or "System.ThrowHelper";
        string attributes = goal == OptimizationGoal.Size || isCold ? " #0" : " #1";
        if (isCold)
            attributes += " cold";
        if ((Method.Declaration.ImplAttributes & MethodImplAttributes.NoInlining) != 0)
            attributes += " noinline";
        else if (Method.Declaration.HasAttribute("Flint.Runtime.RunFromRamAttribute"))
            attributes += $" noinline section \"{RamCode.Section}\"";
        else if ((Method.Declaration.ImplAttributes & MethodImplAttributes.AggressiveInlining) != 0)
            attributes += goal == OptimizationGoal.Speed || isCold || IsOfApp ? " alwaysinline" : " inlinehint";
        if (_code is not null && IsAllocator && Method.Declaration.Name == "Allocate")
            attributes += " allockind(\"alloc,zeroed\") \"alloc-family\"=\"flint\"";
        return attributes;
    }
}

using System.Text;
using Flint.Compiler.Evaluation;
using Flint.Compiler.Llvm;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>The storage of a static field, with the value that its static constructor gave it when that could be computed at build time.</summary>
public sealed class StaticFieldNode(FieldDesc declared) : Node
{
    private Block? _initial;

    public override string Symbol => declared.Name;

    /// <summary>Whether it can keep different objects alive at different times.</summary>
    public bool KeepsObjects(ProgramFacts facts) => !IsConstant && facts.Context.Layouts.HasReferences(declared.Type);

    /// <summary>What was computed at build time and is never assigned again can stay in flash.</summary>
    private bool IsConstant => _initial is not null && declared.Declaration.IsInitOnly && !IsThreadStatic;

    public override void Expand(Program program)
    {
        _initial = program.Statics.InitialValue(declared);
        if (_initial is not null)
            DataImage.RequireTargets(program, _initial, this);
    }

    /// <summary>Each thread has its own value of such a field; where there are no threads it is like any other.</summary>
    private bool IsThreadStatic => declared.Declaration.HasAttribute("System.ThreadStaticAttribute");

    private string Section(ProgramFacts facts) => facts.Program.ThreadBegin is not null && IsThreadStatic
        ? $", section \"{ThreadSwitch.StaticsSection}\""
        : RootSection.Of(facts, declared.Type, isZero: _initial is null);

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        int alignment = Math.Max(1, facts.Program.Types.AccessAlignment(declared.Type));
        (string type, string value) = _initial is null
            ? (facts.Program.Types.Storage(declared.Type), "zeroinitializer")
            : DataImage.Text(facts, _initial, null);
        output.Append(Reference).Append(" = internal ").Append(IsConstant ? "constant " : "global ")
            .Append(type).Append(' ').Append(value)
            .Append(IsConstant ? "" : Section(facts))
            .Append(", align ").Append(alignment)
            .Append(declared.Declaration.Module.Origin == ModuleOrigin.App ? facts.Program.DebugInfo.StaticTag(Symbol, facts.Program.DebugTypes.OfVariable(declared.Type)) : "")
            .Append('\n');
    }
}

/// <summary>The bytes of a field with an RVA: array initialisers and constant spans.</summary>
public sealed class ConstantDataNode : Node
{
    private readonly byte[] _bytes;
    private readonly FieldDesc _field;

    public ConstantDataNode(Program program, FieldDesc field)
    {
        _field = field;
        _bytes = Read(program.Context, field);
    }

    public override string Symbol => _field.Name;

    public static byte[] Read(TypeSystemContext context, FieldDesc field) =>
        [.. field.Declaration.Module.GetFieldData(field.Declaration.RelativeVirtualAddress).GetContent(0, context.Layouts.SizeOf(field.Type))];

    public override void Expand(Program program)
    {
    }

    public override void Write(StringBuilder output, ProgramFacts facts) =>
        output.Append(Reference).Append(" = internal constant [").Append(_bytes.Length).Append(" x i8] c").Append(LlvmNames.Quote(_bytes))
            .Append(", align ").Append(_bytes.Length < facts.Context.PointerSize ? 1 : facts.Context.PointerSize).Append('\n');
}

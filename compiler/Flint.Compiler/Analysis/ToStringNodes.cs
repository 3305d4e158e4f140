using System.Text;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary><c>ToString</c> of a type that does not override it: the type's name, without a type object.</summary>
internal sealed class TypeNameToString(TypeDesc type) : Node
{
    private StringNode? _name;

    public override string Symbol => $"{type}::<ToString>";

    public override void Expand(Program program) => _name = program.RequireString(TypeNames.Full(type), this);

    public override void Write(StringBuilder output, ProgramFacts facts) =>
        output.Append("define internal ptr ").Append(Reference).Append("(ptr %this) ").Append(ThunkText.Attributes(facts))
            .Append(" {\n  ret ptr ").Append(_name!.Reference).Append("\n}\n\n");
}

/// <summary><c>ToString</c> of an enum: hands its names and values to corelib.</summary>
internal sealed class EnumToString(DefType type) : EnumText(type, "ToString", "Format")
{
    protected override string Parameters => "";

    protected override string MoreArguments(ProgramFacts facts) => "";
}

/// <summary><c>ToText</c> of an enum, which corelib's Enum calls for the formats that enums have: hands over its size and the format, too.</summary>
internal sealed class EnumToText(DefType type) : EnumText(type, "ToText", "FormatAs")
{
    protected override string Parameters => ", i16 zeroext %kind";

    protected override string MoreArguments(ProgramFacts facts) => $", i8 zeroext {facts.Context.Layouts.SizeOf(Type)}, i16 zeroext %kind";
}

/// <summary>A method of an enum that gives a text, made by corelib's <c>EnumNames</c> of what it is told of the enum.</summary>
internal abstract class EnumText(DefType type, string name, string worker) : Node
{
    private MethodNode? _format;
    private EnumArrays? _arrays;

    public override string Symbol => $"{Type}::<{name}>";

    protected DefType Type { get; } = type;

    /// <summary>Behind <c>this</c>.</summary>
    protected abstract string Parameters { get; }

    public override void Expand(Program program)
    {
        _format = program.RequireRuntime("Flint.Runtime.EnumNames", worker, this);
        _arrays = program.Require(new EnumArrays(Type), this, "needs");
    }

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        PrimitiveKind kind = Type.UnderlyingType.Primitive;
        string scalar = facts.Program.Types.Scalar(Type)!;
        string widened = scalar == "i64" ? "bitcast i64" : (kind.IsSigned() ? "sext " : "zext ") + scalar;
        bool isFlags = Type.Declaration.HasAttribute("System.FlagsAttribute");
        output.Append("define internal ptr ").Append(Reference).Append("(ptr nonnull %this").Append(Parameters).Append(") ").Append(ThunkText.Attributes(facts)).Append(" {\n")
            .Append("  %at = getelementptr inbounds i8, ptr %this, i32 ").Append(facts.Context.PointerSize)
            .Append("\n  %raw = load ").Append(scalar).Append(", ptr %at, align ").Append(facts.Program.Types.AccessAlignment(Type))
            .Append("\n  %value = ").Append(widened).Append(" %raw to i64\n  %text = tail call ptr ").Append(_format!.Reference)
            .Append("(i64 %value, ptr ").Append(_arrays!.Values.Reference).Append(", ptr ").Append(_arrays.Names.Reference)
            .Append(", i8 zeroext ").Append(isFlags ? 1 : 0).Append(", i8 zeroext ").Append(kind.IsSigned() ? 1 : 0).Append(MoreArguments(facts))
            .Append(")\n  ret ptr %text\n}\n\n");
    }

    protected abstract string MoreArguments(ProgramFacts facts);
}

/// <summary>Type names as System.Type gives them.</summary>
internal static class TypeNames
{
    /// <summary>The table of <see cref="Short"/> of each type object.</summary>
    public const string ShortNames = "<short names>";

    /// <summary>The table of <see cref="Full"/> of each type object.</summary>
    public const string FullNames = "<full names>";

    /// <summary><c>Type.ToString</c>: <c>System.Collections.Generic.List`1[System.Int32]</c>.</summary>
    public static string Full(TypeDesc type) => type switch
    {
        DefType { Arguments.Length: > 0 } generic => $"{generic.Declaration.FullName}[{string.Join(",", generic.Arguments.Select((argument, i) => argument is GenericParameterType ? generic.Declaration.ParameterName(i) : Full(argument)))}]",
        DefType plain => plain.Declaration.FullName,
        ArrayType array => Full(array.Element) + array.Name[array.Element.Name.Length..],
        PointerType pointer => Full(pointer.Element) + "*",
        _ => type.Name,
    };

    /// <summary><c>Type.Name</c>: no namespace, no outer type, arity instead of arguments.</summary>
    public static string Short(TypeDesc type) => type switch
    {
        DefType definition => definition.Declaration.FullName[(definition.Declaration.FullName.LastIndexOfAny(['.', '+']) + 1)..],
        ArrayType array => Short(array.Element) + array.Name[array.Element.Name.Length..],
        PointerType pointer => Short(pointer.Element) + "*",
        _ => type.Name,
    };
}

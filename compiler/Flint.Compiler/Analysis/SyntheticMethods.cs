using System.Text;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>Methods of Object, ValueType, Enum and Exception that .NET implements by reflection: here they are made for each type.</summary>
public static class SyntheticMethods
{
    /// <summary>The code that an inherited method of these runs on exactly <paramref name="type"/>, or null for other methods.</summary>
    public static Node? TryCreate(MethodDesc method, TypeDesc type)
    {
        return (method.Owner.Declaration.FullName, method.Declaration.Name) switch
        {
            ("System.ValueType" or "System.Enum", "Equals") when type is DefType { IsValueType: true } definition => new StructEquals(definition),
            ("System.ValueType" or "System.Enum", "GetHashCode") when type is DefType { IsValueType: true } definition => new StructHashCode(definition),
            ("System.Enum", "ToString") when type is DefType { IsEnum: true } definition && method.Signature.Parameters.Length == 0 => new EnumToString(definition),
            ("System.Enum", "ToText") when type is DefType { IsEnum: true } definition => new EnumToText(definition),
            ("System.Enum", "CompareTo") when type is DefType { IsEnum: true } definition => new EnumCompareTo(definition),
            ("System.Object" or "System.ValueType", "ToString") or ("System.Exception", "get_ClassName") => new TypeNameToString(type),
            _ => null,
        };
    }

    /// <summary>The scalars that make up a value, structs with an Equals of their own excepted.</summary>
    internal static IEnumerable<(int Offset, TypeDesc Type)> Parts(TypeSystemContext context, DefType type, int start)
    {
        if (!type.IsStruct)
        {
            yield return (start, type);
            yield break;
        }

        foreach (FieldDesc field in type.InstanceFields)
        {
            int offset = start + context.Layouts.OffsetOf(field);
            if (field.Type is DefType { IsStruct: true } inner && context.Virtuals.Resolve(ObjectEquals(context), inner) is { Owner.IsValueType: false })
                foreach ((int, TypeDesc) part in Parts(context, inner, offset))
                    yield return part;
            else
                yield return (offset, field.Type);
        }
    }

    internal static MethodDesc ObjectEquals(TypeSystemContext context) => context.GetMethod(
        context.WellKnown.Object,
        context.WellKnown.Object.Declaration.FindMethods("Equals").Single(method => !method.IsStatic));
}

/// <summary><c>bool Equals(object)</c> of a boxed struct or enum: same type and equal fields.</summary>
internal sealed class StructEquals(DefType type) : Node
{
    private readonly List<(int Offset, TypeDesc Type, Node Code)> _calls = [];
    private Node? _objectEquals;

    public override string Symbol => $"{type}::<Equals>";

    public override void Expand(Program program)
    {
        program.UsesMethodTables();
        foreach ((int offset, TypeDesc part) in SyntheticMethods.Parts(program.Context, type, 0))
        {
            if (part.IsReference)
            {
                DefType owner = program.Context.WellKnown.Object;
                MethodDeclaration equals = owner.Declaration.FindMethods("Equals").Single(method => method.IsStatic);
                _objectEquals ??= program.RequireMethod(program.Context.GetMethod(owner, equals), this);
            }
            else if (part.IsStruct)
            {
                var inner = (DefType)part;
                MethodDesc equals = program.Context.Virtuals.Resolve(SyntheticMethods.ObjectEquals(program.Context), inner)!;
                _calls.Add((offset, part, program.RequireMethod(equals, this)));
                program.RequireMethodTable(inner, this);
            }
        }
    }

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        int word = facts.Context.PointerSize;
        output.Append("define internal zeroext i8 ").Append(Reference).Append("(ptr nonnull %this, ptr %p1) ").Append(ThunkText.Attributes(facts))
            .Append(" {\n  %isnull = icmp eq ptr %p1, null\n  br i1 %isnull, label %differs, label %test\ntest:\n");
        foreach (string line in new Import.ExactTypeTest(type, "%same", "%p1").Write(facts))
            output.Append("  ").Append(line).Append('\n');
        output.Append("  br i1 %same, label %f0, label %differs\n");
        int index = 0;
        foreach ((int offset, TypeDesc part) in SyntheticMethods.Parts(facts.Context, type, word))
        {
            string a = $"%a{index}";
            string b = $"%b{index}";
            output.Append('f').Append(index).Append(":\n  ").Append(a).Append(".at = getelementptr inbounds i8, ptr %this, i32 ").Append(offset)
                .Append("\n  ").Append(b).Append(".at = getelementptr inbounds i8, ptr %p1, i32 ").Append(offset).Append('\n');
            WriteComparison(output, facts, part, offset - word, index);
            output.Append("  br i1 %eq").Append(index).Append(", label %f").Append(++index).Append(", label %differs\n");
        }

        output.Append('f').Append(index).Append(":\n  ret i8 1\ndiffers:\n  ret i8 0\n}\n\n");
    }

    private void WriteComparison(StringBuilder output, ProgramFacts facts, TypeDesc part, int offset, int index)
    {
        int alignment = LlvmTypes.AlignmentAt(facts.Program.Types.AccessAlignment(part), offset);
        if (facts.Program.Types.Scalar(part) is not { } scalar)
        {
            // A struct with its own Equals wants the other one as an object.
            Node code = _calls.Single(call => call.Offset == offset).Code;
            int size = facts.Context.Layouts.SizeOf(part);
            output.Append("  %box").Append(index).Append(" = alloca { ptr, [").Append(size).Append(" x i8] }, align 8\n")
                .Append("  store ptr ").Append(MethodTableNode.ReferenceTo(part)).Append(", ptr %box").Append(index)
                .Append("\n  %content").Append(index).Append(" = getelementptr inbounds i8, ptr %box").Append(index).Append(", i32 ").Append(facts.Context.PointerSize)
                .Append("\n  call void @llvm.memcpy.p0.p0.i32(ptr %content").Append(index).Append(", ptr %b").Append(index).Append(".at, i32 ").Append(size)
                .Append(", i1 false)\n  %r").Append(index).Append(" = call zeroext i8 ").Append(code.Reference).Append("(ptr %a").Append(index).Append(".at, ptr %box").Append(index)
                .Append(")\n  %eq").Append(index).Append(" = icmp ne i8 %r").Append(index).Append(", 0\n");
            return;
        }

        foreach (string side in (string[])["%a", "%b"])
            output.Append("  ").Append(side).Append(index).Append(" = load ").Append(scalar).Append(", ptr ").Append(side).Append(index).Append(".at, align ").Append(alignment).Append('\n');
        if (part.IsReference)
            output.Append("  %r").Append(index).Append(" = call zeroext i8 ").Append(_objectEquals!.Reference).Append("(ptr %a").Append(index).Append(", ptr %b").Append(index)
                .Append(")\n  %eq").Append(index).Append(" = icmp ne i8 %r").Append(index).Append(", 0\n");
        else if (scalar is "float" or "double")
            // Double.Equals: equal, or both NaN.
            output.Append("  %o").Append(index).Append(" = fcmp oeq ").Append(scalar).Append(" %a").Append(index).Append(", %b").Append(index)
                .Append("\n  %na").Append(index).Append(" = fcmp uno ").Append(scalar).Append(" %a").Append(index).Append(", %a").Append(index)
                .Append("\n  %nb").Append(index).Append(" = fcmp uno ").Append(scalar).Append(" %b").Append(index).Append(", %b").Append(index)
                .Append("\n  %n").Append(index).Append(" = and i1 %na").Append(index).Append(", %nb").Append(index)
                .Append("\n  %eq").Append(index).Append(" = or i1 %o").Append(index).Append(", %n").Append(index).Append('\n');
        else
            output.Append("  %eq").Append(index).Append(" = icmp eq ").Append(scalar).Append(" %a").Append(index).Append(", %b").Append(index).Append('\n');
    }
}

/// <summary><c>int GetHashCode()</c> of a boxed struct or enum, from the fields that are plain numbers.</summary>
internal sealed class StructHashCode(DefType type) : Node
{
    public override string Symbol => $"{type}::<GetHashCode>";

    public override void Expand(Program program)
    {
    }

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        output.Append("define internal i32 ").Append(Reference).Append("(ptr nonnull %this) ").Append(ThunkText.Attributes(facts)).Append(" {\n");
        string hash = "0";
        int index = 0;
        foreach ((int offset, TypeDesc part) in SyntheticMethods.Parts(facts.Context, type, facts.Context.PointerSize))
        {
            if (facts.Program.Types.Scalar(part) is not { } scalar || scalar[0] != 'i')
                continue;
            int alignment = LlvmTypes.AlignmentAt(facts.Program.Types.AccessAlignment(part), offset);
            output.Append("  %at").Append(index).Append(" = getelementptr inbounds i8, ptr %this, i32 ").Append(offset)
                .Append("\n  %v").Append(index).Append(" = load ").Append(scalar).Append(", ptr %at").Append(index).Append(", align ").Append(alignment)
                .Append('\n').Append(HashOf(part, scalar, index))
                .Append("  %m").Append(index).Append(" = mul i32 ").Append(hash).Append(", 31\n  %h").Append(index).Append(" = add i32 %m").Append(index).Append(", %w").Append(index).Append('\n');
            hash = $"%h{index++}";
        }

        output.Append("  ret i32 ").Append(hash).Append("\n}\n\n");
    }

    /// <summary>A number's own hash code, as the official types have it.</summary>
    private static string HashOf(TypeDesc part, string scalar, int index) => scalar switch
    {
        "i64" => $"  %s{index} = lshr i64 %v{index}, 32\n  %x{index} = xor i64 %v{index}, %s{index}\n  %w{index} = trunc i64 %x{index} to i32\n",
        "i32" => $"  %w{index} = bitcast i32 %v{index} to i32\n",
        _ => $"  %w{index} = {(IsSigned(part) ? "sext" : "zext")} {scalar} %v{index} to i32\n",
    };

    private static bool IsSigned(TypeDesc part) => part is DefType { UnderlyingType.Primitive: var primitive } && primitive.IsSigned();
}

/// <summary><c>int CompareTo(object)</c> of a boxed enum; null comes first.</summary>
internal sealed class EnumCompareTo(DefType type) : Node
{
    private Node? _mismatch;

    public override string Symbol => $"{type}::<CompareTo>";

    public override void Expand(Program program)
    {
        program.UsesMethodTables();
        program.RequireMethodTable(type, this);
        _mismatch = program.RequireRuntime("System.Enum", "ThrowTypesDiffer", this);
    }

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        string scalar = facts.Program.Types.Scalar(type)!;
        string order = type.UnderlyingType.Primitive.IsSigned() ? "s" : "u";
        output.Append(
            $$"""
            define internal i32 {{Reference}}(ptr nonnull %this, ptr %p1) {{ThunkText.Attributes(facts)}} {
              %isnull = icmp eq ptr %p1, null
              br i1 %isnull, label %after, label %test
            after:
              ret i32 1
            test:
              %table = load ptr, ptr %p1{{facts.MethodTableTag}}
              %same = icmp eq ptr %table, {{MethodTableNode.ReferenceTo(type)}}
              br i1 %same, label %compare, label %differ
            differ:
              call void {{_mismatch!.Reference}}()
              unreachable
            compare:
              %a = getelementptr inbounds i8, ptr %this, i32 {{facts.Context.PointerSize}}
              %b = getelementptr inbounds i8, ptr %p1, i32 {{facts.Context.PointerSize}}
              %x = load {{scalar}}, ptr %a
              %y = load {{scalar}}, ptr %b
              %isgreater = icmp {{order}}gt {{scalar}} %x, %y
              %isless = icmp {{order}}lt {{scalar}} %x, %y
              %greater = zext i1 %isgreater to i32
              %less = zext i1 %isless to i32
              %result = sub i32 %greater, %less
              ret i32 %result
            }


            """);
    }
}

using System.Globalization;
using System.Text;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>What the first word of every object points to: the bits for type checks, the type's number and a delegate's
/// multicast code where the program uses them, then the code of the virtual slots that are called.</summary>
public sealed class MethodTableNode(TypeDesc type) : Node
{
    public TypeDesc Type { get; } = type;

    public override string Symbol => SymbolOf(Type);

    public override string Display => Type.Name;

    public static string ReferenceTo(TypeDesc type) => LlvmNames.Global(SymbolOf(type));

    public override void Expand(Program program)
    {
        program.Dispatch.Construct(Type);
        program.Constructed(Type, this);
    }

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        (IReadOnlyList<uint> bits, IReadOnlyList<Node?> code) = facts.MethodTable(Type);
        string word = facts.Program.Types.NativeInt;
        List<string> words = [.. bits.Select(value => $"{word} {value.ToString(CultureInfo.InvariantCulture)}")];
        MethodTableWords present = facts.MethodTableWords;
        if (present.HasFlag(MethodTableWords.Ordinal))
            words.Add($"{word} {facts.SideTables.Ordinal(Type).ToString(CultureInfo.InvariantCulture)}");
        if (present.HasFlag(MethodTableWords.Multicast))
            words.Add(Type.IsDelegate ? $"ptr {MulticastThunk.ReferenceFor(Type)}" : "ptr null");
        if (present.HasFlag(MethodTableWords.Size))
            words.Add($"{word} {Size(facts.Context)}");
        if (present.HasFlag(MethodTableWords.Rank))
            words.Add($"{word} {(Type is ArrayType { IsVector: false } array ? array.Rank : 0)}");
        if (present.HasFlag(MethodTableWords.Element))
            words.Add(Type is ArrayType { Element: { IsValueType: true } element } ? $"ptr {ReferenceTo(ValueKind.Boxed(element))}" : "ptr null");
        if (present.HasFlag(MethodTableWords.Shape))
            words.Add($"{word} {(Type.IsInterface ? 0 : ReferenceMap.Shape(facts.Context, Type)).ToString(CultureInfo.InvariantCulture)}");
        if (present.HasFlag(MethodTableWords.Map))
            words.Add(Map(output, facts));
        if (present.HasFlag(MethodTableWords.ValueKind))
            words.Add($"{word} {ValueKind.Of(Type is ArrayType { Element: var kindOf } ? kindOf : Type)}");
        words.AddRange(code.Select(target => target is null ? "ptr null" : $"ptr {target.Reference}"));

        // An empty table would have no address of its own, and the address is the type's identity.
        if (words.Count == 0)
            words.Add("i8 0");
        output.Append(Reference).Append(" = internal constant { ")
            .AppendJoin(", ", words.Select(entry => entry[..entry.IndexOf(' ', StringComparison.Ordinal)])).Append(" } { ")
            .AppendJoin(", ", words).Append(" }, align ").Append(facts.Context.PointerSize).Append('\n');
    }

    private string Map(StringBuilder output, ProgramFacts facts)
    {
        uint[] bits = ReferenceMap.Bits(facts.Context, Type);
        if (bits.Length == 0)
            return "ptr null";
        if (ReferenceMap.IsInline(bits))
            return $"ptr inttoptr ({facts.Program.Types.NativeInt} {((bits[0] << 1) | 1).ToString(CultureInfo.InvariantCulture)} to ptr)";
        string symbol = LlvmNames.Global(Type.Name + "::<references>");
        output.Append(symbol).Append(" = internal constant [").Append(bits.Length + 1).Append(" x i32] [i32 ").Append(bits.Length).Append(", ")
            .AppendJoin(", ", bits.Select(value => $"i32 {value.ToString(CultureInfo.InvariantCulture)}")).Append("], align 4\n");
        return $"ptr {symbol}";
    }

    private int Size(TypeSystemContext context) => Type switch
    {
        ArrayType array => context.Layouts.SizeOf(array.Element),
        DefType { IsValueType: true } => context.PointerSize + context.Layouts.SizeOf(Type),
        DefType type when type == context.WellKnown.String => sizeof(char),
        _ => ReferenceMap.InstanceSize(context, (DefType)Type),
    };

    private static string SymbolOf(TypeDesc type) => type.Name + "::<MethodTable>";
}

using System.Globalization;
using System.Text;
using Flint.Compiler.Evaluation;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>An object that a static constructor made at build time.</summary>
public sealed class DataNode(Block block, string name) : Node
{
    private const int SmallestZeroed = 32;

    public override string Symbol => name;

    public override void Expand(Program program)
    {
        program.RequireMethodTable(block.Type, this, "is a");
        DataImage.RequireTargets(program, block, this);
        if (IsZeroed(program.Context))
            program.AddZeroedObject(this, block);
    }

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        (string type, string value) = DataImage.Text(facts, block, block.Type);
        if (IsZeroed(facts.Context))
            value = "zeroinitializer";
        bool isConstant = block.Kind == BlockKind.String || block.Type.IsDelegate;
        string section = isConstant ? ""
            : block.Type is ArrayType array ? RootSection.Of(facts, array.Element, IsZeroed(facts.Context))
            : RootSection.OfObject(facts, block.Type);
        string kind = isConstant ? "constant" : "global";
        output.Append(Reference).Append(" = internal ").Append(kind).Append(' ').Append(type).Append(' ').Append(value).Append(section)
            .Append(", align ").Append(facts.Context.PointerSize).Append('\n');
    }

    /// <summary>Large arrays without content take no flash: startup writes their header.</summary>
    private bool IsZeroed(TypeSystemContext context) =>
        block.Kind == BlockKind.Array
        && block.References.Count == 0
        && block.Bytes.Length >= SmallestZeroed
        && block.Bytes.AsSpan(context.Layouts.ArrayDataOffset((ArrayType)block.Type)).IndexOfAnyExcept((byte)0) < 0;
}

/// <summary>Build-time memory as LLVM constants.</summary>
internal static class DataImage
{
    /// <summary>The LLVM address of what a reference points to.</summary>
    /// <param name="holder">What holds the reference, when that is an object.</param>
    public static string Require(Program program, Reference reference, Node from, Block? holder = null)
    {
        string target = reference.Target switch
        {
            Block { Kind: BlockKind.String } text => program.RequireString(text.Text, from).Reference,
            Block block => program.RequireData(block, from).Reference,
            MethodDesc method => program.RequireDelegateTarget(method, from, holder?.Type as DefType).Reference,
            FieldDesc field => program.Require(new ConstantDataNode(program, field), from, "reads").Reference,
            _ => throw new InvalidOperationException($"a reference to {reference.Target}"),
        };
        return reference.Offset == 0
            ? target
            : $"getelementptr (i8, ptr {target}, i32 {reference.Offset.ToString(CultureInfo.InvariantCulture)})";
    }

    public static void RequireTargets(Program program, Block block, Node from)
    {
        foreach (Reference reference in block.References.Values)
            Require(program, reference, from, block);
    }

    /// <summary>Type and value of a packed struct: runs of bytes, and pointers where references lie.</summary>
    public static (string Type, string Value) Text(ProgramFacts facts, Block block, TypeDesc? methodTable)
    {
        var types = new List<string>();
        var values = new List<string>();
        int position = 0;
        int pointerSize = facts.Context.PointerSize;
        if (methodTable is not null)
        {
            types.Add("ptr");
            values.Add("ptr " + (facts.MethodTablesUsed ? MethodTableNode.ReferenceTo(methodTable) : "null"));
            position = pointerSize;
        }

        foreach ((int offset, Reference reference) in block.References)
        {
            AddBytes(block, position, offset, types, values);
            types.Add("ptr");
            values.Add("ptr " + Require(facts.Program, reference, null!));
            position = offset + pointerSize;
        }

        AddBytes(block, position, block.Bytes.Length, types, values);
        return types is [var type]
            ? (type, values[0][(type.Length + 1)..])
            : ($"<{{ {string.Join(", ", types)} }}>", $"<{{ {string.Join(", ", values)} }}>");
    }

    private static void AddBytes(Block block, int start, int end, List<string> types, List<string> values)
    {
        if (end <= start)
            return;
        ReadOnlySpan<byte> bytes = block.Bytes.AsSpan(start, end - start);
        string type = $"[{bytes.Length} x i8]";
        types.Add(type);
        values.Add(type + (bytes.IndexOfAnyExcept((byte)0) < 0 ? " zeroinitializer" : " c" + LlvmNames.Quote(bytes)));
    }
}

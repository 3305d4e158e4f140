using System.Buffers.Binary;
using System.Text;
using Flint.Compiler.Evaluation;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>The values of an enum, rising as unsigned 64-bit numbers, and their names: an array each.</summary>
internal sealed class EnumArrays(DefType type) : Node
{
    public override string Symbol => $"{type}::<values and names>";

    public DataNode Values { get; private set; } = null!;

    public DataNode Names { get; private set; } = null!;

    public override void Expand(Program program)
    {
        TypeSystemContext context = program.Context;
        List<(ulong Value, string Name)> members = [.. EnumMembers.Of(type).OrderBy(member => member.Value)];
        ArrayType valuesType = context.GetArray(context.WellKnown.UInt64);
        ArrayType namesType = context.GetArray(context.WellKnown.String);
        int valuesStart = context.Layouts.ArrayDataOffset(valuesType.Element);
        int namesStart = context.Layouts.ArrayDataOffset(namesType.Element);
        Block values = Block.OfArray(context, valuesType, members.Count);
        Block names = Block.OfArray(context, namesType, members.Count);
        for (int i = 0; i < members.Count; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(values.Bytes.AsSpan(valuesStart + (i * sizeof(ulong))), members[i].Value);
            names.References.Add(namesStart + (i * context.PointerSize), new Reference(Block.OfString(context, members[i].Name), 0));
        }

        Values = program.RequireData(values, this);
        Names = program.RequireData(names, this);
    }

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
    }
}

/// <summary>What System.Enum asks of an enum that is known only at run time: corelib's <c>Flint.Runtime.EnumDescription</c>.</summary>
internal sealed class EnumDescription(DefType type) : Node
{
    private EnumArrays? _arrays;
    private TypeObjectNode? _underlying;

    public override string Symbol => $"{type}::<description>";

    public override void Expand(Program program)
    {
        _arrays = program.Require(new EnumArrays(type), this, "needs");
        program.RequireMethodTable(type, this);
        _underlying = program.Require(new TypeObjectNode(type.UnderlyingType), this, "is made of");
    }

    public override void Write(StringBuilder output, ProgramFacts facts) =>
        output.Append(Reference).Append(" = internal constant { ptr, ptr, ptr, ptr, i32 } { ptr ").Append(_arrays!.Values.Reference)
            .Append(", ptr ").Append(_arrays.Names.Reference)
            .Append(", ptr ").Append(facts.MethodTablesUsed ? MethodTableNode.ReferenceTo(type) : "null")
            .Append(", ptr ").Append(_underlying!.Reference)
            .Append(", i32 ").Append(type.Declaration.HasAttribute("System.FlagsAttribute") ? 1 : 0)
            .Append(" }, align ").Append(facts.Context.PointerSize).Append('\n');
}

using System.Text;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>
/// Whether an object may be stored into an array known as one of a type, which may really be an array of a derived type. Only array types
/// that the program creates are asked about; where there is none but the declared one, the check is just true.
/// </summary>
public sealed class ArrayStoreCheck : Node
{
    private readonly ArrayType? _array;
    private readonly Program _program;

    /// <param name="array">The type that the array is known by, null for any array of references.</param>
    public ArrayStoreCheck(Program program, ArrayType? array)
    {
        _program = program;
        _array = array;
    }

    public override string Symbol => (_array?.Name ?? "System.Array") + "::<store check>";

    /// <summary>The array types that such a variable can hold, in ordinal order.</summary>
    public IEnumerable<ArrayType> Arrays => _program.Dispatch.ConstructedTypes
        .OfType<ArrayType>()
        .Where(type => type.Element.IsReference && (_array is null || _program.Context.Virtuals.IsAssignable(type, _array)))
        .Order()
        .Cast<ArrayType>();

    public override void Expand(Program program) => program.AddStoreCheck(this);

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        output.Append("define internal i1 ").Append(Reference).Append("(ptr %array, ptr %value) ").Append(ThunkText.Attributes(facts)).Append(" {\n");
        ArrayType[] arrays = [.. Arrays.Where(array => array.Element != facts.Context.WellKnown.Object)];
        if (arrays.Length > 0)
        {
            output.Append("  %isnull = icmp eq ptr %value, null\n  br i1 %isnull, label %fits, label %look\nlook:\n");
            output.Append("  %table = load ptr, ptr %array\n");
            for (int i = 0; i < arrays.Length; i++)
            {
                output.Append("  %is").Append(i).Append(" = icmp eq ptr %table, ").Append(MethodTableNode.ReferenceTo(arrays[i])).Append('\n');
                output.Append("  br i1 %is").Append(i).Append(", label %test").Append(i).Append(", label %next").Append(i).Append("\ntest").Append(i).Append(":\n");
                foreach (string line in new Import.TypeTest(arrays[i].Element, $"%passed{i}", "%value").Write(facts))
                    output.Append("  ").Append(line).Append('\n');
                output.Append("  ret i1 %passed").Append(i).Append("\nnext").Append(i).Append(":\n");
            }

            output.Append("  br label %fits\nfits:\n");
        }

        output.Append("  ret i1 true\n}\n\n");
    }
}

using System.Reflection.Metadata;
using System.Text;
using Flint.Compiler.Evaluation;
using Flint.Compiler.Llvm;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>
/// The name of a quantity of the package UnitsNet, and the abbreviations of its units by their numbers: an array of strings, read from the package's resources. These go by the
/// plural names of units, which only the static constructor of the quantity tells.
/// </summary>
internal sealed class UnitNames(DefType unit) : Node
{
    private const string UnitsNamespace = "UnitsNet.Units.";
    private const string UnitSuffix = "Unit";

    private DataNode? _texts;

    public override string Symbol => $"{unit}::<unit names>";

    /// <summary>Needed while code is imported, so not left to <see cref="Expand"/>.</summary>
    public DataNode Texts(Program program) => _texts ??= program.RequireData(ToArray(program.Context), this);

    public override void Expand(Program program)
    {
    }

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
    }

    private Block ToArray(TypeSystemContext context)
    {
        string?[] texts = Read(context);
        ArrayType type = context.GetArray(context.WellKnown.String);
        int start = context.Layouts.ArrayDataOffset(type.Element);
        Block block = Block.OfArray(context, type, texts.Length);
        for (int i = 0; i < texts.Length; i++)
            if (texts[i] is { } text)
                block.References.Add(start + (i * context.PointerSize), new Reference(Block.OfString(context, text), 0));
        return block;
    }

    /// <returns>Empty for an enum that is not one of UnitsNet's.</returns>
    private string?[] Read(TypeSystemContext context)
    {
        string name = unit.Declaration.FullName;
        if (!name.StartsWith(UnitsNamespace, StringComparison.Ordinal) || !name.EndsWith(UnitSuffix, StringComparison.Ordinal))
            return [];
        string quantity = name[UnitsNamespace.Length..^UnitSuffix.Length];
        Module module = unit.Declaration.Parts[0].Module;
        if (!module.TryFind($"UnitsNet.{quantity}", out TypeDefinitionHandle handle) || module.GetResource($"UnitsNet.GeneratedCode.Resources.{quantity}.resources") is not { } resource)
            return [];

        Dictionary<string, string> abbreviations = ResourceMessages.Texts(resource);
        string?[] texts = new string?[EnumMembers.Of(unit).Max(member => (int)member.Value) + 1];
        texts[0] = quantity;
        foreach ((int number, string plural) in Plurals(context.Declare(module, handle), module))
            if (number > 0 && number < texts.Length && abbreviations.TryGetValue(plural, out string? text))
                texts[number] = text;
        return texts;
    }

    /// <summary><c>new UnitInfo(TemperatureUnit.Kelvin, "Kelvins", …)</c> is a number and right behind it a text.</summary>
    private static IEnumerable<(int Number, string Plural)> Plurals(TypeDeclaration quantity, Module module)
    {
        MethodDeclaration constructor = quantity.GetMethod(".cctor");
        var reader = new ILReader(module.GetBody(constructor.RelativeVirtualAddress).GetILContent(), 0);
        int? number = null;
        while (!reader.AtEnd)
        {
            ILOpCode instruction = reader.ReadOpCode();
            ILReader operand = reader;
            reader.Skip(instruction);
            if (instruction == ILOpCode.Ldstr && number is { } known)
                yield return (known, module.Reader.GetUserString((UserStringHandle)System.Reflection.Metadata.Ecma335.MetadataTokens.Handle(operand.ReadInt32())));
            number = instruction switch
            {
                >= ILOpCode.Ldc_i4_0 and <= ILOpCode.Ldc_i4_8 => instruction - ILOpCode.Ldc_i4_0,
                ILOpCode.Ldc_i4_s => operand.ReadSByte(),
                ILOpCode.Ldc_i4 => operand.ReadInt32(),
                _ => null,
            };
        }
    }
}

using System.Reflection.Metadata;

namespace Flint.Compiler.TypeSystem;

/// <summary>The named values of an enum.</summary>
internal static class EnumMembers
{
    /// <summary>In the order of their declaration; negative values as their 64-bit two's complement.</summary>
    public static IEnumerable<(ulong Value, string Name)> Of(DefType type)
    {
        foreach (FieldDeclaration field in type.Declaration.Fields.Where(field => field.IsLiteral))
        {
            MetadataReader reader = field.Module.Reader;
            Constant constant = reader.GetConstant(reader.GetFieldDefinition(field.Handle).GetDefaultValue());
            object value = reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode)!;
            yield return (value is ulong large ? large : unchecked((ulong)Convert.ToInt64(value)), field.Name);
        }
    }
}

using System.Reflection.Metadata;

namespace Flint.Compiler.TypeSystem;

/// <summary>The types that the IL instruction set and the compiler know by name.</summary>
public sealed class WellKnownTypes
{
    private readonly TypeSystemContext _context;
    private readonly Dictionary<string, DefType> _byName = new(StringComparer.Ordinal);

    internal WellKnownTypes(TypeSystemContext context) => _context = context;

    public DefType Void => Get("System.Void");

    public DefType Boolean => Get("System.Boolean");

    public DefType Char => Get("System.Char");

    public DefType SByte => Get("System.SByte");

    public DefType Byte => Get("System.Byte");

    public DefType Int16 => Get("System.Int16");

    public DefType UInt16 => Get("System.UInt16");

    public DefType Int32 => Get("System.Int32");

    public DefType UInt32 => Get("System.UInt32");

    public DefType Int64 => Get("System.Int64");

    public DefType UInt64 => Get("System.UInt64");

    public DefType IntPtr => Get("System.IntPtr");

    public DefType UIntPtr => Get("System.UIntPtr");

    public DefType Single => Get("System.Single");

    public DefType Double => Get("System.Double");

    public DefType Object => Get("System.Object");

    public DefType Exception => Get("System.Exception");

    public DefType String => Get("System.String");

    public DefType Array => Get("System.Array");

    public DefType ValueType => Get("System.ValueType");

    public DefType Enum => Get("System.Enum");

    public DefType Delegate => Get("System.Delegate");

    public DefType MulticastDelegate => Get("System.MulticastDelegate");

    public DefType RuntimeTypeHandle => Get("System.RuntimeTypeHandle");

    public DefType Type => Get("System.Type");

    /// <summary>A corelib or official type by full name.</summary>
    /// <exception cref="BuildErrorException">Neither has it.</exception>
    public DefType Get(string fullName)
    {
        if (!_byName.TryGetValue(fullName, out DefType? type))
            _byName[fullName] = type = _context.GetOpenOrPlain(_context.FindLibraryType(fullName)
                ?? throw new BuildErrorException($"corelib has no type {fullName}, which the compiler needs"));
        return type;
    }

    public DefType Primitive(PrimitiveTypeCode code) => code switch
    {
        PrimitiveTypeCode.TypedReference => Get("System.TypedReference"),
        _ => Get("System." + code),
    };
}

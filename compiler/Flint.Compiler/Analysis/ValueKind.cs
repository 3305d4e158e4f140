using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>What code must know of a value whose type is known only at run time to convert it, as corelib's <c>Flint.Runtime.ValueKind</c> reads it.</summary>
internal static class ValueKind
{
    private const int EnumFlag = 0x100;
    private const int NullableFlag = 0x200;

    /// <summary>The metadata's number of the primitive type that the type is or, with a flag, that the enum is made of; 0 for what is not a number.</summary>
    public static int Of(TypeDesc type)
    {
        if (type is DefType { IsNullable: true })
            return NullableFlag;
        if (!type.IsValueType || type.UnderlyingType.Primitive is PrimitiveKind.None or PrimitiveKind.Void)
            return 0;
        return TypeObjectNode.ElementTypeOf(type) | (type.IsEnum ? EnumFlag : 0);
    }

    /// <summary>A boxed <c>T?</c> is a boxed <c>T</c>.</summary>
    public static TypeDesc Boxed(TypeDesc type) => type is DefType { IsNullable: true } nullable ? nullable.Arguments[0] : type;
}

namespace Flint.Compiler.TypeSystem;

/// <summary>The types that IL has instructions for (ECMA-335 III.1.1), by their System.* definition.</summary>
public enum PrimitiveKind
{
    None,
    Void,
    Boolean,
    Char,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    IntPtr,
    UIntPtr,
    Single,
    Double,
}

public static class PrimitiveKinds
{
    public static bool IsSigned(this PrimitiveKind kind) => kind
        is PrimitiveKind.SByte or PrimitiveKind.Int16 or PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.IntPtr;

    public static bool IsFloat(this PrimitiveKind kind) => kind is PrimitiveKind.Single or PrimitiveKind.Double;

    /// <summary>In bytes; 0 for void and for what is no primitive.</summary>
    public static int Size(this PrimitiveKind kind, int pointerSize) => kind switch
    {
        PrimitiveKind.Boolean or PrimitiveKind.SByte or PrimitiveKind.Byte => 1,
        PrimitiveKind.Char or PrimitiveKind.Int16 or PrimitiveKind.UInt16 => 2,
        PrimitiveKind.Int32 or PrimitiveKind.UInt32 or PrimitiveKind.Single => 4,
        PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.Double => 8,
        PrimitiveKind.IntPtr or PrimitiveKind.UIntPtr => pointerSize,
        _ => 0,
    };
}

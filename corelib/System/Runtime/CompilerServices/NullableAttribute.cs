namespace System.Runtime.CompilerServices;

public sealed class NullableAttribute : Attribute
{
    public readonly byte[] NullableFlags;

    public NullableAttribute(byte value) => NullableFlags = new byte[] { value };

    public NullableAttribute(byte[] value) => NullableFlags = value;
}

namespace System.Runtime.CompilerServices;

public sealed class NullableContextAttribute : Attribute
{
    public readonly byte Flag;

    public NullableContextAttribute(byte value) => Flag = value;
}

namespace System.Runtime.CompilerServices;

public sealed class NullablePublicOnlyAttribute : Attribute
{
    public readonly bool IncludesInternals;

    public NullablePublicOnlyAttribute(bool value) => IncludesInternals = value;
}

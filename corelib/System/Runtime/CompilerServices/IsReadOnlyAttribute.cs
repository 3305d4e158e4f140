namespace System.Runtime.CompilerServices;

public sealed class IsReadOnlyAttribute : Attribute
{
}

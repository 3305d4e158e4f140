namespace System.Runtime.CompilerServices;

public sealed class ScopedRefAttribute : Attribute
{
}

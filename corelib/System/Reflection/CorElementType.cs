namespace System.Reflection;

/// <summary>Official code has the values as numbers.</summary>
internal enum CorElementType : byte
{
}

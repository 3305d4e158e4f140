namespace System.Reflection;

/// <summary>Official code has the values as numbers.</summary>
[Flags]
public enum TypeAttributes
{
}

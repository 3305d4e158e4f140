namespace System.Reflection;

public abstract class TypeInfo : Type
{
}

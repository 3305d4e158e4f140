namespace Flint.Sim;

/// <summary>Marks a class whose content follows from that of others, so that nobody has to save it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DerivedStateAttribute : Attribute;

namespace Flint.Boards;

/// <summary>Interrupts of a higher priority are let in while the handler runs. Such a handler must not wake tasks, and a chip whose handlers all run to their end refuses it when the program is built.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PreemptibleAttribute : Attribute;

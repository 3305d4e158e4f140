using System;

namespace Flint.Runtime;

/// <summary>Calls of the extern method go to the static method that the target names for this hook.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TargetHookAttribute : Attribute
{
    public TargetHookAttribute(string name) => Name = name;

    public string Name { get; }
}

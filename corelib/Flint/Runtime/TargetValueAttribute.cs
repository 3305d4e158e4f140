using System;

namespace Flint.Runtime;

/// <summary>The extern member is a constant: the value of this name in the target's description.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
internal sealed class TargetValueAttribute : Attribute
{
    public TargetValueAttribute(string name) => Name = name;

    public string Name { get; }
}

using System;

namespace Flint.Runtime;

/// <summary>The extern method gives the address of this symbol of the linker script.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinkerSymbolAttribute : Attribute
{
    public LinkerSymbolAttribute(string name) => Name = name;

    public string Name { get; }
}

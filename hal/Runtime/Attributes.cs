namespace Flint.Runtime;

/// <summary>The extern method is a constant: the value of this name in the board's description.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class TargetValueAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>Calls of the extern method go to the static method that the board names for this hook.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TargetHookAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>The extern method gives the address of this symbol of the linker script.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinkerSymbolAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>The method runs before Main in every program that uses another method of its type.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RunAtStartupAttribute : Attribute;

/// <summary>The method handles the board's interrupt of that name; for drivers, which do not know the board. An app's handlers have the board's <c>[Interrupt(Irq.…)]</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InterruptAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>An interrupt handler that can reach the method is a build error.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NotInInterruptAttribute(string does) : Attribute
{
    /// <summary>What the method does that a handler must not, as in "it waits".</summary>
    public string Does { get; } = does;
}

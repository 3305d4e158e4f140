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

/// <summary>The method's code is in RAM, for when flash cannot be read; what it calls has to be so, too, or be inlined, and what it reads has to be in variables: the build fails otherwise.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RunFromRamAttribute : Attribute;

/// <summary>The method handles the board's interrupt of that name, or several; for drivers, which do not know the board. An app's handlers have the board's <c>[Interrupt(Irq.…)]</c>.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
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

/// <summary>What the getter returns puts pins to one use; another use of one of them in the same program is a build error.</summary>
/// <param name="use">What takes them: the same for several names of one thing.</param>
/// <param name="pins">The chip's numbers for them.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesPinsAttribute(string use, params int[] pins) : Attribute
{
    public string Use { get; } = use;

    public IReadOnlyList<int> Pins { get; } = pins;
}

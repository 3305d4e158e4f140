using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

/// <summary>An argument or local of the method: its address, and what is known of its only value when it is assigned once.</summary>
internal sealed class Variable(string address, TypeDesc type)
{
    /// <summary>LLVM address of its storage.</summary>
    public string Address { get; } = address;

    public TypeDesc Type { get; } = type;

    /// <summary>Written at most once, and its address never taken.</summary>
    public bool IsSingleAssignment { get; init; }

    /// <summary>What the one assignment gave it: null before, or when it is not <see cref="IsSingleAssignment"/>.</summary>
    public StackValue? Value { get; set; }
}

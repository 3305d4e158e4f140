using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Evaluation;

public enum BlockKind
{
    Static,
    Object,
    Array,
    String,
    Boxed,
}

/// <summary>A piece of the device's memory as it is after build-time evaluation.</summary>
public sealed class Block
{
    public required BlockKind Kind { get; init; }

    public required TypeDesc Type { get; init; }

    /// <summary>Elements of an array, UTF-16 units of a string.</summary>
    public int Length { get; init; }

    /// <summary>As the device lays it out; zero where a reference lies.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>By offset in <see cref="Bytes"/>.</summary>
    public SortedDictionary<int, Reference> References { get; } = [];

    /// <summary>The text of a string.</summary>
    public string Text { get; init; } = "";
}

/// <param name="Target">A <see cref="Block"/>, a <see cref="MethodDesc"/> (code), or a <see cref="FieldDesc"/> (constant data).</param>
/// <param name="Offset">In bytes into a block or constant data.</param>
public sealed record Reference(object Target, int Offset);

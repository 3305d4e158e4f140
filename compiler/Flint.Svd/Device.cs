using System.Collections.Immutable;

namespace Flint.Svd;

/// <summary>A chip as its CMSIS-SVD file describes it, with everything derived and inherited filled in.</summary>
public sealed record Device(string Name, ImmutableArray<Peripheral> Peripherals);

/// <param name="Group">What the vendor files it under, or null.</param>
/// <param name="StructName">How the vendor wants its type called, or null.</param>
/// <param name="Members">In ascending order of offset.</param>
public sealed record Peripheral(string Name, string? Group, string? StructName, ulong Address, ImmutableArray<Member> Members);

/// <summary>A register or a cluster of them.</summary>
/// <param name="Name">Without the placeholder of an array or list.</param>
/// <param name="Offset">In bytes, from the start of what it is in.</param>
public abstract record Member(string Name, ulong Offset, Dimension? Dimension);

public sealed record Cluster(string Name, ulong Offset, Dimension? Dimension, ImmutableArray<Member> Members) : Member(Name, Offset, Dimension);

/// <param name="Bits">8, 16, 32 or 64.</param>
/// <param name="HasReadEffect">Reading changes something.</param>
public sealed record Register(
    string Name, ulong Offset, Dimension? Dimension, int Bits, Access Access, ulong ResetValue, bool HasReadEffect, ImmutableArray<Field> Fields)
    : Member(Name, Offset, Dimension);

/// <summary>Several of the same at equal distances.</summary>
/// <param name="Increment">From one to the next, in bytes.</param>
/// <param name="Names">A list: each has a name of its own. Empty for an array.</param>
public sealed record Dimension(int Count, ulong Increment, ImmutableArray<string> Names);

/// <param name="Low">Its lowest bit.</param>
/// <param name="Values">In ascending order; empty when it is just a number.</param>
public sealed record Field(string Name, int Low, int Width, Access Access, WriteEffect WriteEffect, bool HasReadEffect, ImmutableArray<EnumeratedValue> Values)
{
    public ulong Mask => (Width == 64 ? ulong.MaxValue : (1UL << Width) - 1) << Low;
}

public sealed record EnumeratedValue(string Name, ulong Value);

[Flags]
public enum Access
{
    None = 0,
    Read = 1,
    Write = 2,
    ReadWrite = Read | Write,
}

/// <summary>What writing does to a field. (CMSIS-SVD: modifiedWriteValues.)</summary>
public enum WriteEffect
{
    /// <summary>It has the value written.</summary>
    Modify,

    /// <summary>Ones change something, zeros nothing.</summary>
    OneClears,
    OneSets,
    OneToggles,

    /// <summary>Zeros change something, ones nothing.</summary>
    ZeroClears,
    ZeroSets,
    ZeroToggles,

    /// <summary>Any write changes it.</summary>
    Clears,
    Sets,
}

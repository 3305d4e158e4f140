namespace Flint.Sim.Peripherals;

/// <summary>One register of a <see cref="RegisterDevice"/>.</summary>
/// <param name="Name">As the manual calls it.</param>
/// <param name="Reset">Its value after reset.</param>
/// <param name="Writable">The bits that a store can change, or that do something when they are stored.</param>
/// <param name="ReadOnly">The bits that show state: they are stored without effect.</param>
/// <param name="OnRead">What a load gets instead of <see cref="Value"/>, or null. It may have side effects.</param>
/// <param name="OnWrite">What a store does instead of changing <see cref="Value"/>, or null: it gets the bits that are writable.</param>
public sealed record Register(string Name, uint Reset, uint Writable, uint ReadOnly, Func<uint>? OnRead, Action<uint>? OnWrite)
{
    /// <summary>The bits that do something when they are stored, and read as zero.</summary>
    public uint Triggers { get; init; }

    /// <summary>Told what was stored, its triggers too, after a store, or null.</summary>
    public Action<uint>? Stored { get; init; }

    public uint Value { get; set; } = Reset;

    public bool Has(uint mask) => (Value & mask) != 0;
}

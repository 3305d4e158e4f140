namespace Flint.Sim.Peripherals;

/// <summary>Registers of 32 bits that keep what is written to them, but for bits that cannot be written.</summary>
public sealed class RegisterFile
{
    private readonly Dictionary<ulong, (uint Reset, uint Writable)> known = [];
    private readonly Dictionary<ulong, uint> values = [];

    public RegisterFile(params ReadOnlySpan<RegisterDescription> registers)
    {
        foreach (RegisterDescription register in registers)
            Add(register.Offset, register.Reset, register.Writable);
    }

    /// <summary>The value of a register; 0 where there is none.</summary>
    public uint this[ulong offset]
    {
        get => values.GetValueOrDefault(offset);
        set => values[offset] = value;
    }

    public void Add(ulong offset, uint reset, uint writable = uint.MaxValue)
    {
        known.Add(offset, (reset, writable));
        values[offset] = reset;
    }

    /// <summary>Adds registers that follow each other.</summary>
    public void Add(ulong first, int count, ulong distance, uint reset, uint writable = uint.MaxValue)
    {
        for (int i = 0; i < count; i++)
            Add(first + (ulong)i * distance, reset, writable);
    }

    /// <summary>A store by the program.</summary>
    /// <returns>Whether there is a register.</returns>
    public bool Store(ulong offset, uint value)
    {
        if (!known.TryGetValue(offset, out (uint Reset, uint Writable) register))
            return false;
        values[offset] = values[offset] & ~register.Writable | value & register.Writable;
        return true;
    }

    public void Reset()
    {
        foreach ((ulong offset, (uint reset, _)) in known)
            values[offset] = reset;
    }
}

/// <param name="Offset">In bytes.</param>
/// <param name="Reset">The value after reset.</param>
/// <param name="Writable">The bits that a store changes.</param>
public readonly record struct RegisterDescription(ulong Offset, uint Reset, uint Writable);

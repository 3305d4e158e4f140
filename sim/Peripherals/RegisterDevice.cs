namespace Flint.Sim.Peripherals;

/// <summary>
/// A peripheral of 32-bit registers, each described as the manual has it: name, value after reset, bits that can be written. It tells of stores to what cannot be written,
/// and of accesses where there is no register. A narrower access reaches the addressed part of a register.
/// </summary>
public abstract class RegisterDevice(DiagnosticLog diagnostics, string name) : IBusDevice, IResettable
{
    private readonly SortedDictionary<ulong, Register> registers = [];

    /// <summary>By its name on the platform.</summary>
    protected string Name => name;

    protected DiagnosticLog Diagnostics => diagnostics;

    /// <summary>The registers by their offset in bytes.</summary>
    public IReadOnlyDictionary<ulong, Register> Registers => registers;

    public ulong Read(ulong offset, int size)
    {
        if (!registers.TryGetValue(offset & ~3UL, out Register? register))
        {
            diagnostics.Tell(DiagnosticKind.ReservedAccess, name, $"a load of {size} bytes at offset 0x{offset:X2} of {name}, where there is no register");
            return 0;
        }

        uint value = register.OnRead is { } read ? read() : register.Value;
        return value >> (int)(8 * (offset & 3)) & Mask(size);
    }

    public void Write(ulong offset, int size, ulong value)
    {
        if (!registers.TryGetValue(offset & ~3UL, out Register? register))
        {
            diagnostics.Tell(DiagnosticKind.ReservedAccess, name, $"a store of {size} bytes at offset 0x{offset:X2} of {name}, where there is no register");
            return;
        }

        var shift = (int)(8 * (offset & 3));
        uint written = (uint)value << shift;
        if (register.Writable == 0)
            diagnostics.Tell(DiagnosticKind.WriteToReadOnly, name, $"a store of 0x{value:X} to {register.Name} of {name}, which can only be read");
        else if ((written & ~(register.Writable | register.ReadOnly | register.Value)) is not 0 and var reserved)
            diagnostics.Tell(DiagnosticKind.ReservedAccess, name, $"a store of 0x{value:X} to {register.Name} of {name}, whose bits 0x{reserved:X} are reserved");
        // Bits beside a narrow store stay as they are.
        uint all = register.Value & ~((uint)Mask(size) << shift) | written;
        if (register.OnWrite is { } write)
            write(all & register.Writable);
        else if (!IsLocked(offset & ~3UL))
            register.Value = register.Value & ~register.Writable | all & register.Writable & ~register.Triggers;
        else
            return;
        register.Stored?.Invoke(all & register.Writable);
        Changed();
    }

    /// <summary>Puts all registers to their values after reset.</summary>
    public virtual void Reset()
    {
        foreach (Register register in registers.Values)
            register.Value = register.Reset;
        Changed();
    }

    /// <summary>The value of a register.</summary>
    protected uint this[ulong offset]
    {
        get => registers[offset].Value;
        set => registers[offset].Value = value;
    }

    /// <param name="reset">Its value after reset.</param>
    /// <param name="writable">The bits that a store can change, or that do something.</param>
    /// <param name="readOnly">The bits that show state and are stored without effect.</param>
    /// <param name="read">What a load gets instead of the value.</param>
    /// <param name="write">What a store does instead of changing the value: it gets the bits that are writable.</param>
    /// <param name="stored">What happens after a store has changed the value: it gets what was stored.</param>
    /// <param name="triggers">The writable bits that read as zero.</param>
    protected Register Define(
        ulong offset,
        string register,
        uint reset = 0,
        uint writable = uint.MaxValue,
        uint readOnly = 0,
        Func<uint>? read = null,
        Action<uint>? write = null,
        Action<uint>? stored = null,
        uint triggers = 0)
    {
        var result = new Register(register, reset, writable, readOnly, read, write) { Triggers = triggers, Stored = stored };
        registers.Add(offset, result);
        return result;
    }

    /// <summary>Whether stores to a register have no effect at the moment, as a key protects it.</summary>
    protected virtual bool IsLocked(ulong offset) => false;

    /// <summary>Called after each store and reset: signals follow the registers.</summary>
    protected virtual void Changed()
    {
    }

    private static ulong Mask(int size) => size >= 4 ? uint.MaxValue : (1UL << (8 * size)) - 1;
}

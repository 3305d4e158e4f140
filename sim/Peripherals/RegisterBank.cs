namespace Flint.Sim.Peripherals;

/// <summary>The registers of a peripheral that cannot be a <see cref="RegisterDevice"/> itself.</summary>
/// <param name="changed">Called after each store and reset.</param>
public sealed class RegisterBank(DiagnosticLog diagnostics, string name, Action changed) : RegisterDevice(diagnostics, name)
{
    public Register Add(
        ulong offset, string register, uint reset = 0, uint writable = uint.MaxValue, uint readOnly = 0, Func<uint>? read = null, Action<uint>? write = null) =>
        Define(offset, register, reset, writable, readOnly, read, write);

    protected override void Changed() => changed();
}

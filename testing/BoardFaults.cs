using Flint.Sim;
using Flint.Testing.Engines;

namespace Flint.Testing;

/// <summary>What a test breaks on purpose.</summary>
public sealed class BoardFaults
{
    private readonly Lazy<FaultInjection> injection;

    internal BoardFaults(IBoardEngine engine) => injection = new Lazy<FaultInjection>(engine.InjectFaults);

    /// <summary>From now on, every access of these bytes is an access fault.</summary>
    /// <param name="length">In bytes.</param>
    public void BusError(ulong address, ulong length = 4) => injection.Value.AddBusError(address, length);

    /// <summary>From now on, a bit of memory or of a register reads the same whatever was written.</summary>
    /// <param name="bit">0 to 31, counted from the lowest of the byte at <paramref name="address"/>.</param>
    public void StickBit(ulong address, int bit, bool isSet) => injection.Value.AddStuckBit(address + (ulong)bit / 8, bit % 8, isSet);
}

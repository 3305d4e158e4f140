namespace Flint.Sim;

/// <summary>Memory and buses that are broken on purpose.</summary>
public sealed class FaultInjection : IAccessFilter
{
    private readonly List<(ulong Address, ulong Length)> errors = [];
    private readonly List<(ulong Address, int Bit, bool IsSet)> stuck = [];

    /// <summary>Lets every access of these bytes fail.</summary>
    public void AddBusError(ulong address, ulong length) => errors.Add((address, length));

    /// <summary>Lets a bit read the same whatever is there.</summary>
    /// <param name="bit">0 to 7.</param>
    public void AddStuckBit(ulong address, int bit, bool isSet) => stuck.Add((address, bit, isSet));

    public bool Refuses(ulong address, int size, bool isWrite)
    {
        foreach ((ulong start, ulong length) in errors)
        {
            if (address < start + length && start < address + (ulong)size)
                return true;
        }

        return false;
    }

    public ulong Read(ulong address, int size, ulong value)
    {
        foreach ((ulong at, int bit, bool isSet) in stuck)
        {
            ulong offset = at - address;
            if (offset >= (ulong)size)
                continue;
            ulong mask = 1UL << ((int)offset * 8 + bit);
            value = isSet ? value | mask : value & ~mask;
        }

        return value;
    }

    public ulong Write(ulong address, int size, ulong value) => value;
}

namespace Flint.Sim;

/// <summary>Sees what the hart loads and stores, memory and devices alike: watchpoints, injected faults.</summary>
public interface IAccessFilter
{
    /// <summary>Whether the access fails as one at an address where nothing is.</summary>
    /// <param name="size">In bytes: 1, 2, 4 or 8.</param>
    bool Refuses(ulong address, int size, bool isWrite);

    /// <returns>What the hart reads instead of <paramref name="value"/>.</returns>
    ulong Read(ulong address, int size, ulong value);

    /// <returns>What is written instead of <paramref name="value"/>.</returns>
    ulong Write(ulong address, int size, ulong value);
}

namespace Flint.Sim;

/// <summary>What lets a program change its own flash.</summary>
public interface IFlashController
{
    /// <summary>Whether a memory that begins at an address is its own.</summary>
    bool Owns(ulong start);

    /// <summary>Gives it that memory.</summary>
    void Attach(Memory memory);

    /// <summary>The hart stores into the flash.</summary>
    /// <returns>False when the store fails as one to read-only memory.</returns>
    bool Store(ulong address, int size, ulong value);
}

/// <summary>How worn flash is.</summary>
public interface IFlashWear
{
    /// <summary>How often the page with an address was erased since the machine was made.</summary>
    int EraseCount(ulong address);
}

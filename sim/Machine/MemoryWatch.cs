namespace Flint.Sim;

/// <summary>Memory whose stores by the hart are told of. It is slower than other memory.</summary>
/// <param name="length">In bytes.</param>
public sealed class MemoryWatch(ulong start, ulong length)
{
    public ulong Start => start;

    public ulong Length => length;

    /// <summary>Told of each store after it: address, size in bytes, value.</summary>
    public event Action<ulong, int, ulong>? Written;

    internal bool Overlaps(ulong address, int size) => address < start + length && start < address + (ulong)size;

    internal void TellWritten(ulong address, int size, ulong value) => Written?.Invoke(address, size, value);
}

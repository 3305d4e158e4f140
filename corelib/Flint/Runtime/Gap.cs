namespace Flint.Runtime;

/// <summary>A free piece of the heap. Its first word tells it from an object: that is no method table's address.</summary>
internal unsafe struct Gap
{
    /// <summary>In the first word beside the size, which is a multiple of 8.</summary>
    public const nuint Mark = 2;

    private nuint _sizeAndMark;

    /// <summary>The next one further up, or null.</summary>
    public Gap* Next;

    /// <summary>In bytes.</summary>
    public readonly nuint Size => _sizeAndMark - Mark;

    public static Gap* Make(byte* start, byte* end)
    {
        var gap = (Gap*)start;
        gap->_sizeAndMark = (nuint)(end - start) + Mark;
        gap->Next = null;
        return gap;
    }
}

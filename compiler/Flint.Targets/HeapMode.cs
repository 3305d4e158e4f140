namespace Flint.Targets;

/// <summary>What happens to memory that a program allocates.</summary>
public enum HeapMode
{
    /// <summary>What nothing refers to any more is found and used again; the default.</summary>
    Collected,

    /// <summary>As <see cref="Collected"/>; the whole heap is checked after each collection, and a violation ends the program.</summary>
    Verified,

    /// <summary>As <see cref="Verified"/>, with a collection at every allocation: a test of the collector and of what it is told.</summary>
    Stressed,

    /// <summary>Nothing is ever given back: for programs that allocate at their start only.</summary>
    Bump,

    /// <summary>An allocation that can be reached is a build error.</summary>
    None,
}

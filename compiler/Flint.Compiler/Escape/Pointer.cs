namespace Flint.Compiler.Escape;

/// <summary>An address in a memory object of one function's analysis.</summary>
/// <param name="Object">Number of the object.</param>
/// <param name="Offset">In bytes from where pointers to the object usually point; <see cref="Anywhere"/> when not known.</param>
internal readonly record struct Pointer(int Object, int Offset)
{
    public const int Anywhere = int.MinValue;

    public Pointer Moved(int? bytes) => Offset == Anywhere || bytes is null ? this with { Offset = Anywhere } : this with { Offset = Offset + bytes.Value };
}

/// <summary>What a value may point to. Grows only.</summary>
internal sealed class PointerSet
{
    /// <summary>So many offsets into one object are told apart: a pointer that a loop moves has no end of them.</summary>
    private const int MostOffsets = 8;

    private readonly HashSet<Pointer> _pointers = [];

    public int Count => _pointers.Count;

    /// <summary>In no order that means anything; what is made of it must not depend on one.</summary>
    public IReadOnlyCollection<Pointer> Pointers => _pointers;

    public bool Contains(int number) => _pointers.Any(pointer => pointer.Object == number);

    public bool Add(Pointer pointer)
    {
        if (_pointers.Contains(pointer with { Offset = Pointer.Anywhere }))
            return false;
        if (pointer.Offset != Pointer.Anywhere && _pointers.Count >= MostOffsets
            && _pointers.Count(other => other.Object == pointer.Object) >= MostOffsets)
            pointer = pointer with { Offset = Pointer.Anywhere };
        if (!_pointers.Add(pointer))
            return false;
        if (pointer.Offset == Pointer.Anywhere)
            _pointers.RemoveWhere(other => other.Object == pointer.Object && other.Offset != Pointer.Anywhere);
        return true;
    }

    public bool AddAll(PointerSet other, int? moved = 0)
    {
        bool changed = false;
        if (ReferenceEquals(other, this))
        {
            foreach (Pointer pointer in _pointers.ToArray())
                changed |= Add(pointer.Moved(moved));
            return changed;
        }

        foreach (Pointer pointer in other._pointers)
            changed |= Add(pointer.Moved(moved));
        return changed;
    }
}

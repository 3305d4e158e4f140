namespace Flint.Compiler.Escape;

/// <summary>Reading and writing of memory, word by word.</summary>
internal sealed partial class FunctionAnalysis
{
    /// <summary>Memory that a parameter reaches is told apart so many pointers deep.</summary>
    private const int MostDepth = 3;

    /// <summary>Further objects are one with what they are reached from.</summary>
    private const int MostObjects = 200;

    /// <summary>So many words of an object are told apart: recursion that moves a pointer on has no end of them.</summary>
    private const int MostWords = 32;

    private const int WordSize = 4;

    /// <summary>Adds what a piece of memory may hold.</summary>
    private bool Read(PointerSet target, Pointer at, int size)
    {
        MemoryObject item = _objects[at.Object];
        if (item.Kind is MemoryKind.Outside or MemoryKind.Function)
            return target.AddAll(_outside);
        bool changed = item.HasEscaped && target.AddAll(_outside);
        changed |= target.AddAll(item.Anywhere);
        if (at.Offset == Pointer.Anywhere)
        {
            foreach (PointerSet word in item.Words.Values.ToArray())
                changed |= target.AddAll(word);
            if (item.Kind == MemoryKind.Parameter)
                changed |= target.Add(PointerTo(Child(item, Pointer.Anywhere)));
            return changed;
        }

        for (int word = at.Offset & -WordSize; word < at.Offset + size; word += WordSize)
        {
            if (item.Words.TryGetValue(word, out PointerSet? content))
                changed |= target.AddAll(content);
            if (item.Kind == MemoryKind.Parameter)
                changed |= target.Add(PointerTo(Child(item, word)));
        }

        return changed;
    }

    private void Write(PointerSet addresses, int offset, int size, PointerSet values, IrInstruction at, EscapeReason reason)
    {
        if (values.Count == 0)
            return;
        foreach (Pointer address in addresses.Pointers.ToArray())
        {
            MemoryObject item = _objects[address.Object];
            if (item.Kind is MemoryKind.Outside or MemoryKind.Function)
                EscapeAll(values, reason);
            else
                Write(item, address.Moved(offset).Offset, size, values, at, reason);
        }
    }

    private void Write(MemoryObject item, int offset, int size, PointerSet values, IrInstruction at, EscapeReason reason)
    {
        if (offset != Pointer.Anywhere && item.Words.Count >= MostWords && !item.Words.ContainsKey(offset & -WordSize))
            offset = Pointer.Anywhere;
        if (offset == Pointer.Anywhere)
        {
            Add(item.Anywhere, values);
        }
        else
        {
            for (int word = offset & -WordSize; word < offset + size; word += WordSize)
            {
                if (!item.Words.TryGetValue(word, out PointerSet? content))
                    item.Words[word] = content = new PointerSet();
                Add(content, values);
            }
        }

        // All of them before any escapes: what escapes may lead back to this object.
        foreach (Pointer value in values.Pointers)
            item.Stores.TryAdd(value.Object, at);
        foreach (Pointer value in values.Pointers.ToArray())
        {
            MemoryObject stored = _objects[value.Object];
            if (item.HasEscaped)
                Escape(stored, StoredIn(item, at));
            if (item.Kind != MemoryKind.Parameter)
                continue;
            bool isParameter = stored.Kind == MemoryKind.Parameter;
            _changed |= Summary.Stores.Add((item, offset, isParameter ? stored : null, isParameter ? value.Offset : 0));
            if (stored.Kind is MemoryKind.Allocation or MemoryKind.Stack)
                Escape(stored, reason);
        }
    }

    /// <summary>What a word of what a parameter reaches points to.</summary>
    private MemoryObject Child(MemoryObject parent, int offset)
    {
        if (parent.IsSummary)
            return parent;
        if ((parent.Children.Count >= MostWords || _objects.Count > MostObjects) && !parent.Children.ContainsKey(offset))
            offset = Pointer.Anywhere;
        if (!parent.Children.TryGetValue(offset, out MemoryObject? child))
        {
            parent.Children[offset] = child = NewObject(number => new MemoryObject(number, MemoryKind.Parameter)
            {
                Parameter = parent.Parameter,
                Parent = parent,
                Offset = offset,
                IsSummary = parent.Depth + 1 >= MostDepth || _objects.Count > MostObjects,
            });
        }

        return child;
    }

    private static Pointer PointerTo(MemoryObject item) => new(item.Number, item.IsSummary ? Pointer.Anywhere : 0);

    /// <summary>Copies a piece of memory.</summary>
    private void Copy(PointerSet targets, PointerSet sources, int? size, IrInstruction at)
    {
        const int MostCopied = 16;
        EscapeReason reason = new(EscapeKind.Stored, Function, at);
        if (size is not { } bytes || bytes > MostCopied * WordSize)
        {
            var all = new PointerSet();
            foreach (Pointer source in sources.Pointers.ToArray())
                Read(all, source with { Offset = Pointer.Anywhere }, WordSize);
            foreach (Pointer target in targets.Pointers.ToArray())
                Write(One(target with { Offset = Pointer.Anywhere }), 0, WordSize, all, at, reason);
            return;
        }

        for (int offset = 0; offset < bytes; offset += WordSize)
        {
            var word = new PointerSet();
            foreach (Pointer source in sources.Pointers.ToArray())
                Read(word, source.Moved(offset), Math.Min(WordSize, bytes - offset));
            Write(targets, offset, Math.Min(WordSize, bytes - offset), word, at, reason);
        }
    }

    private static PointerSet One(Pointer pointer)
    {
        var set = new PointerSet();
        set.Add(pointer);
        return set;
    }
}

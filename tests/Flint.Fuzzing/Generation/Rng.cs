namespace Flint.Fuzzing.Generation;

/// <summary>Random choices that are the same for a seed on every machine and with every .NET (SplitMix64).</summary>
internal sealed class Rng(ulong seed)
{
    private ulong _state = seed;

    public ulong Next64()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 to <paramref name="limit"/> - 1.</summary>
    public int Next(int limit) => (int)(Next64() % (ulong)limit);

    /// <summary>From <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int Between(int least, int most) => least + Next(most - least + 1);

    public bool Percent(int chance) => Next(100) < chance;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Next(choices.Count)];

    /// <summary>Tries the productions in an order that their weights make likely, until one applies.</summary>
    /// <returns>What the first that applied made, or null.</returns>
    public string? FirstOf(params ReadOnlySpan<(int Weight, Func<string?> Make)> productions)
    {
        Span<int> weights = stackalloc int[productions.Length];
        int total = 0;
        for (int i = 0; i < productions.Length; i++)
            total += weights[i] = productions[i].Weight;
        while (total > 0)
        {
            int at = Next(total);
            int chosen = 0;
            while (at >= weights[chosen])
                at -= weights[chosen++];
            if (productions[chosen].Make() is { } made)
                return made;
            total -= weights[chosen];
            weights[chosen] = 0;
        }
        return null;
    }
}

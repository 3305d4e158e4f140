using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

// A cache that lets go of what nobody else holds, and makes it anew.
var cache = new Cache();
int[] held = cache.Get(3);
Fill(cache);
GC.Collect();
Console.WriteLine($"{cache.Made} {cache.Alive()}");
Console.WriteLine(ReferenceEquals(held, cache.Get(3)));
Fill(cache);
Console.WriteLine(cache.Made);

[MethodImpl(MethodImplOptions.NoInlining)]
static void Fill(Cache cache)
{
    int sum = 0;
    for (int i = 0; i < 20; i++)
        sum += cache.Get(i)[0];
    Console.WriteLine(sum);
}

class Cache
{
    private readonly Dictionary<int, WeakReference<int[]>> _entries = [];

    public int Made { get; private set; }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int[] Get(int key)
    {
        if (_entries.TryGetValue(key, out WeakReference<int[]> entry) && entry.TryGetTarget(out int[] known))
            return known;
        Made++;
        int[] made = [key * key, key];
        _entries[key] = new WeakReference<int[]>(made);
        return made;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Alive()
    {
        int count = 0;
        foreach (WeakReference<int[]> entry in _entries.Values)
            if (entry.TryGetTarget(out _))
                count++;
        return count;
    }
}

using System;
using System.Runtime.CompilerServices;

// A value that is the only one to refer to the key of the next: the chain lives as long as its first key, whatever the order of entries.
var table = new ConditionalWeakTable<Key, Key>();
Key first = Chain(table, 30);
GC.Collect();
Console.WriteLine(Length(table, first));
WeakReference last = Last(table, first);
Console.WriteLine(last.IsAlive);
WeakReference alone = Alone(table);
GC.Collect();
GC.Collect();
Console.WriteLine(alone.IsAlive);
GC.KeepAlive(table);

[MethodImpl(MethodImplOptions.NoInlining)]
static Key Chain(ConditionalWeakTable<Key, Key> table, int length)
{
    var keys = new Key[length];
    for (int i = 0; i < length; i++)
        keys[i] = new Key();
    for (int i = length - 2; i >= 0; i--)
        table.Add(keys[i], keys[i + 1]);
    return keys[0];
}

[MethodImpl(MethodImplOptions.NoInlining)]
static int Length(ConditionalWeakTable<Key, Key> table, Key key)
{
    int length = 1;
    while (table.TryGetValue(key, out key))
        length++;
    return length;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static WeakReference Last(ConditionalWeakTable<Key, Key> table, Key key)
{
    Key last = key;
    while (table.TryGetValue(last, out Key next))
        last = next;
    return new WeakReference(last);
}

[MethodImpl(MethodImplOptions.NoInlining)]
static WeakReference Alone(ConditionalWeakTable<Key, Key> table)
{
    var key = new Key();
    table.Add(key, key);
    return new WeakReference(key);
}

class Key;

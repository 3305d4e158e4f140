using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System.Collections.Generic;

/// <summary>
/// The table itself. Enumerators and all else are official: they need these fields, and that entries fill in order and are
/// reused last freed first.
/// </summary>
public class Dictionary<TKey, TValue>
    where TKey : notnull
{
    /// <summary>A free entry's next is this less the entry that was freed before it.</summary>
    private const int StartOfFreeList = -3;

    private int[]? _buckets;

    private Entry[]? _entries;

    private int _count;

    private int _freeList;

    private int _freeCount;

    private int _version;

    private IEqualityComparer<TKey>? _comparer;

    private KeyCollection? _keys;

    private ValueCollection? _values;

    public Dictionary(int capacity, IEqualityComparer<TKey>? comparer)
    {
        if (capacity < 0)
            ThrowHelper.ThrowNegative(nameof(capacity));
        if (capacity > 0)
            Initialize(capacity);
        if (comparer != null && comparer != EqualityComparer<TKey>.Default)
            _comparer = comparer;
    }

    public IEqualityComparer<TKey> Comparer => _comparer ?? EqualityComparer<TKey>.Default;

    internal ref TValue FindValue(TKey key) => ref FindValue(key, HashOf(key));

    private ref TValue FindValue(TKey key, uint hash)
    {
        if (_buckets != null)
        {
            Entry[] entries = _entries!;
            for (int i = GetBucket(hash) - 1; i >= 0; i = entries[i].next)
            {
                ref Entry entry = ref entries[i];
                if (entry.hashCode == hash && AreEqual(entry.key, key))
                    return ref entry.value;
            }
        }
        return ref Unsafe.NullRef<TValue>();
    }

    private bool TryInsert(TKey key, TValue value, InsertionBehavior behavior)
    {
        uint hash = HashOf(key);
        ref TValue found = ref FindValue(key, hash);
        if (!Unsafe.IsNullRef(ref found))
        {
            if (behavior == InsertionBehavior.ThrowOnExisting)
                ThrowHelper.ThrowAddingDuplicateWithKeyArgumentException(key);
            if (behavior == InsertionBehavior.OverwriteExisting)
                found = value;
            return behavior == InsertionBehavior.OverwriteExisting;
        }
        AddEntry(key, hash) = value;
        return true;
    }

    /// <summary>The place of the value of a key that is not there yet.</summary>
    private ref TValue AddEntry(TKey key, uint hash)
    {
        int index = TakeEntry();
        ref int bucket = ref GetBucket(hash);
        ref Entry entry = ref _entries![index];
        entry.hashCode = hash;
        entry.next = bucket - 1;
        entry.key = key;
        bucket = index + 1;
        _version++;
        return ref entry.value;
    }

    internal static class CollectionsMarshalHelper
    {
        public static ref TValue? GetValueRefOrAddDefault(Dictionary<TKey, TValue> dictionary, TKey key, out bool exists)
        {
            uint hash = dictionary.HashOf(key);
            ref TValue value = ref dictionary.FindValue(key, hash);
            exists = !Unsafe.IsNullRef(ref value);
            if (!exists)
            {
                value = ref dictionary.AddEntry(key, hash);
                value = default!;
            }
            return ref value!;
        }
    }

    public bool TryAdd(TKey key, TValue value) => TryInsert(key, value, InsertionBehavior.None);

    public bool Remove(TKey key) => Remove(key, out _);

    public bool Remove(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        uint hash = HashOf(key);
        if (_buckets != null)
        {
            Entry[] entries = _entries!;
            ref int link = ref GetBucket(hash);
            // A bucket counts entries from 1, an entry's next from 0.
            int toIndex = -1;
            while (link + toIndex >= 0)
            {
                int index = link + toIndex;
                ref Entry entry = ref entries[index];
                if (entry.hashCode == hash && AreEqual(entry.key, key))
                {
                    value = entry.value;
                    link = entry.next - toIndex;
                    Free(index);
                    return true;
                }
                link = ref entry.next;
                toIndex = 0;
            }
        }
        value = default;
        return false;
    }

    private int Initialize(int capacity)
    {
        int size = HashHelpers.GetPrime(capacity);
        _buckets = new int[size];
        _entries = new Entry[size];
        _freeList = -1;
        return size;
    }

    private void Resize() => Resize(HashHelpers.ExpandPrime(_count), false);

    private void Resize(int newSize, bool forceNewHashCodes)
    {
        Array.Resize(ref _entries, newSize);
        _buckets = new int[newSize];
        Entry[] entries = _entries;
        for (int i = 0; i < _count; i++)
        {
            if (entries[i].next < -1)
                continue;
            ref int bucket = ref GetBucket(entries[i].hashCode);
            entries[i].next = bucket - 1;
            bucket = i + 1;
        }
    }

    private int TakeEntry()
    {
        if (_freeCount > 0)
        {
            int index = _freeList;
            _freeList = StartOfFreeList - _entries![index].next;
            _freeCount--;
            return index;
        }
        if (_buckets == null)
            Initialize(0);
        else if (_count == _entries!.Length)
            Resize();
        return _count++;
    }

    private void Free(int index)
    {
        ref Entry entry = ref _entries![index];
        entry.next = StartOfFreeList - _freeList;
        entry.key = default!;
        entry.value = default!;
        _freeList = index;
        _freeCount++;
    }

    /// <summary>Folds the upper half in: hash codes of numbers are the numbers, and often differ there only.</summary>
    private ref int GetBucket(uint hashCode)
    {
        int[] buckets = _buckets!;
        return ref buckets[(hashCode ^ (hashCode >> 16)) & (uint)(buckets.Length - 1)];
    }

    private uint HashOf(TKey key)
    {
        if (key is null)
            throw new ArgumentNullException(nameof(key));
        return (uint)(_comparer == null ? key.GetHashCode() : _comparer.GetHashCode(key));
    }

    private bool AreEqual(TKey left, TKey right) =>
        _comparer == null ? EqualityComparer<TKey>.Same(left, right) : _comparer.Equals(left, right);

    public readonly struct AlternateLookup<TAlternateKey>
        where TAlternateKey : notnull, allows ref struct
    {
        public Dictionary<TKey, TValue> Dictionary { get; }

        internal static bool IsCompatibleKey(Dictionary<TKey, TValue> dictionary) =>
            ComparerOf(dictionary) is IAlternateEqualityComparer<TAlternateKey, TKey>;

        internal static IAlternateEqualityComparer<TAlternateKey, TKey> GetAlternateComparer(Dictionary<TKey, TValue> dictionary) =>
            Unsafe.As<IAlternateEqualityComparer<TAlternateKey, TKey>>(ComparerOf(dictionary))!;

        private static object? ComparerOf(Dictionary<TKey, TValue> dictionary) =>
            typeof(TKey) == typeof(string) ? (object?)dictionary._comparer ?? StringComparer.Ordinal : dictionary._comparer;
    }

    private struct Entry
    {
        public uint hashCode;

        /// <summary>The next entry of the bucket or -1; below that it belongs to the free list.</summary>
        public int next;

        public TKey key;

        public TValue value;
    }

    public sealed class KeyCollection
    {
        private readonly Dictionary<TKey, TValue> _dictionary;

        [MethodImpl(MethodImplOptions.InternalCall)]
        public extern KeyCollection(Dictionary<TKey, TValue> dictionary);
    }

    public sealed class ValueCollection
    {
        private readonly Dictionary<TKey, TValue> _dictionary;

        [MethodImpl(MethodImplOptions.InternalCall)]
        public extern ValueCollection(Dictionary<TKey, TValue> dictionary);
    }
}

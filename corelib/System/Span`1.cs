using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Flint.Runtime;

namespace System;

public readonly ref struct Span<T>
{
    internal readonly ref T _reference;

    private readonly int _length;

    public Span(T[]? array)
    {
        if (array == null)
        {
            this = default;
            return;
        }
        CheckElementType(array);
        _reference = ref MemoryMarshal.GetArrayDataReference(array);
        _length = array.Length;
    }

    public Span(T[]? array, int start, int length)
    {
        if (array == null)
        {
            if (start != 0 || length != 0)
                ThrowHelper.ThrowArgumentOutOfRangeException();
            this = default;
            return;
        }
        CheckElementType(array);
        if ((uint)start > (uint)array.Length || (uint)length > (uint)(array.Length - start))
            ThrowHelper.ThrowArgumentOutOfRangeException();
        _reference = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), start);
        _length = length;
    }

    public unsafe Span(void* pointer, int length)
    {
        if (length < 0)
            ThrowHelper.ThrowArgumentOutOfRangeException();
        _reference = ref Unsafe.AsRef<T>(pointer);
        _length = length;
    }

    internal Span(ref T reference, int length)
    {
        _reference = ref reference;
        _length = length;
    }

    /// <summary>A string[] must not be written to as object[].</summary>
    private static void CheckElementType(T[] array)
    {
        if (!typeof(T).IsValueType && MethodTable.Of(array) != MethodTable.Of<T[]>())
            ThrowHelper.ThrowArrayTypeMismatchException();
    }

    public int Length => _length;

    public bool IsEmpty => _length == 0;

    public ref T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_length)
                ThrowHelper.ThrowIndexOutOfRangeException();
            return ref Unsafe.Add(ref _reference, index);
        }
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern Span<T> Slice(int start);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern Span<T> Slice(int start, int length);

    public void Clear()
    {
        if (_length != 0)
            SpanHelpers.ClearWithoutReferences(
                ref Unsafe.As<T, byte>(ref _reference), (nuint)(uint)_length * (nuint)Unsafe.SizeOf<T>());
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern void Fill(T value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern void CopyTo(Span<T> destination);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern T[] ToArray();

    public static implicit operator Span<T>(T[]? array) => new(array);

    public static implicit operator ReadOnlySpan<T>(Span<T> span) => new(ref span._reference, span._length);

    public Enumerator GetEnumerator() => new(this);

    public ref struct Enumerator
    {
        private readonly Span<T> _span;

        private int _index;

        internal Enumerator(Span<T> span)
        {
            _span = span;
            _index = -1;
        }

        public ref T Current => ref _span[_index];

        public bool MoveNext()
        {
            int index = _index + 1;
            if (index >= _span._length)
                return false;
            _index = index;
            return true;
        }
    }
}

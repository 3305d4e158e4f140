using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System.Text;

/// <summary>
/// One buffer that doubles. The official class is a list of chunks; its members that are not declared here find one chunk.
/// </summary>
public sealed partial class StringBuilder
{
    internal char[] m_ChunkChars;

    internal StringBuilder? m_ChunkPrevious;

    internal int m_ChunkLength;

    internal int m_ChunkOffset;

    internal int m_MaxCapacity;

    /// <summary>Whether the program sets limits at all. One that does not carries no checks of them.</summary>
    private static bool s_hasLimits;

    public StringBuilder()
        : this(16)
    {
    }

    public StringBuilder(int capacity)
    {
        if (capacity < 0)
            ThrowHelper.ThrowNegative(nameof(capacity));
        m_MaxCapacity = int.MaxValue;
        m_ChunkChars = new char[capacity == 0 ? 16 : capacity];
    }

    public StringBuilder(int capacity, int maxCapacity)
    {
        if (capacity > maxCapacity)
            throw new ArgumentOutOfRangeException(nameof(capacity), "Capacity exceeds maximum capacity.");
        if (maxCapacity < 1)
            throw new ArgumentOutOfRangeException(nameof(maxCapacity), "MaxCapacity must be one or greater.");
        if (capacity < 0)
            ThrowHelper.ThrowNegative(nameof(capacity));
        s_hasLimits = true;
        m_MaxCapacity = maxCapacity;
        m_ChunkChars = new char[capacity != 0 ? capacity : maxCapacity < 16 ? maxCapacity : 16];
    }

    public StringBuilder(string? value)
        : this(value, 16)
    {
    }

    public StringBuilder(string? value, int capacity)
        : this(value != null && value.Length > capacity ? value.Length : capacity) => Append(value);

    private const string TooSmall = "capacity was less than the current size.";

    public int Capacity
    {
        get => m_ChunkChars.Length;
        set
        {
            if (s_hasLimits && value > m_MaxCapacity)
                throw new ArgumentOutOfRangeException(nameof(value), "Capacity exceeds maximum capacity.");
            if (value < m_ChunkLength)
                throw new ArgumentOutOfRangeException(nameof(value), TooSmall);
            Array.Resize(ref m_ChunkChars, value);
        }
    }

    public int Length
    {
        get => m_ChunkLength;
        set
        {
            if (value < 0)
                ThrowHelper.ThrowNegative(nameof(value));
            if (s_hasLimits && value > m_MaxCapacity)
                throw new ArgumentOutOfRangeException(nameof(value), TooSmall);
            if (value > m_ChunkLength)
                Append('\0', value - m_ChunkLength);
            m_ChunkLength = value;
        }
    }

    [IndexerName("Chars")]
    public char this[int index]
    {
        get
        {
            if ((uint)index >= (uint)m_ChunkLength)
                ThrowHelper.ThrowIndexOutOfRangeException();
            return m_ChunkChars[index];
        }
        set
        {
            if ((uint)index >= (uint)m_ChunkLength)
                ThrowHelper.ThrowArgumentOutOfRange_IndexMustBeLessException();
            m_ChunkChars[index] = value;
        }
    }

    public StringBuilder Clear()
    {
        m_ChunkLength = 0;
        return this;
    }

    public int EnsureCapacity(int capacity)
    {
        if (capacity < 0)
            ThrowHelper.ThrowNegative(nameof(capacity));
        if (capacity > m_ChunkChars.Length)
        {
            if (s_hasLimits)
                Capacity = capacity;
            else
                Array.Resize(ref m_ChunkChars, capacity);
        }

        return m_ChunkChars.Length;
    }

    public override string ToString() => new(new ReadOnlySpan<char>(ref First, m_ChunkLength));

    public string ToString(int startIndex, int length)
    {
        if ((uint)startIndex > (uint)m_ChunkLength)
            ThrowHelper.ThrowStartIndexArgumentOutOfRange_ArgumentOutOfRange_IndexMustBeLessOrEqual();
        if ((uint)length > (uint)(m_ChunkLength - startIndex))
            throw new ArgumentOutOfRangeException(nameof(length), "Index and length must refer to a location within the string.");
        return new(new ReadOnlySpan<char>(ref Unsafe.Add(ref First, startIndex), length));
    }

    private ref char First => ref MemoryMarshal.GetArrayDataReference(m_ChunkChars);

    /// <summary>The official name for growing; afterwards so many characters fit behind the last.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ExpandByABlock(int minBlockCharCount)
    {
        int needed = m_ChunkLength + minBlockCharCount;
        int doubled = m_ChunkChars.Length * 2;
        if (s_hasLimits)
        {
            RequireRoom(minBlockCharCount, "requiredLength");
            if ((uint)doubled > (uint)m_MaxCapacity)
                doubled = m_MaxCapacity;
        }

        if (needed < 0)
            ThrowHelper.ThrowOutOfMemoryException();
        Array.Resize(ref m_ChunkChars, needed > doubled ? needed : doubled);
    }

    private void RequireRoom(int count, string parameter)
    {
        if ((uint)(m_ChunkLength + count) > (uint)m_MaxCapacity)
            throw new ArgumentOutOfRangeException(parameter, TooSmall);
    }

    private void MakeRoom(
        int index, int count, out StringBuilder chunk, out int indexInChunk, bool doNotMoveFollowingChars)
    {
        if (m_ChunkChars.Length - m_ChunkLength < count)
            ExpandByABlock(count);
        Move(index + count, index, m_ChunkLength - index);
        m_ChunkLength += count;
        chunk = this;
        indexInChunk = index;
    }

    /// <summary>In place: towards the front where the text gets shorter, from the back where it gets longer.</summary>
    private void ReplaceAllInChunk(ReadOnlySpan<int> replacements, StringBuilder sourceChunk, int removeCount, ReadOnlySpan<char> value)
    {
        if (replacements.Length == 0)
            return;
        int change = value.Length - removeCount;
        if (change > 0)
        {
            ReplaceFromBack(replacements, removeCount, value, change * replacements.Length);
            return;
        }

        int target = replacements[0];
        for (int i = 0; i < replacements.Length; i++)
        {
            value.CopyTo(new Span<char>(ref Unsafe.Add(ref First, target), value.Length));
            int kept = replacements[i] + removeCount;
            int end = i + 1 < replacements.Length ? replacements[i + 1] : m_ChunkLength;
            Move(target + value.Length, kept, end - kept);
            target += value.Length + end - kept;
        }

        m_ChunkLength = target;
    }

    private void ReplaceFromBack(ReadOnlySpan<int> replacements, int removeCount, ReadOnlySpan<char> value, int growth)
    {
        if (m_ChunkChars.Length - m_ChunkLength < growth)
            ExpandByABlock(growth);
        int end = m_ChunkLength;
        m_ChunkLength += growth;
        int target = m_ChunkLength;
        for (int i = replacements.Length - 1; i >= 0; i--)
        {
            int kept = replacements[i] + removeCount;
            target -= end - kept;
            Move(target, kept, end - kept);
            target -= value.Length;
            value.CopyTo(new Span<char>(ref Unsafe.Add(ref First, target), value.Length));
            end = replacements[i];
        }
    }

    private void Move(int to, int from, int count) =>
        Buffer.Memmove(ref Unsafe.Add(ref First, to), ref Unsafe.Add(ref First, from), (uint)count);
}

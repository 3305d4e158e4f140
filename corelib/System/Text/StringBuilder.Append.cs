using System.Runtime.CompilerServices;

namespace System.Text;

public sealed partial class StringBuilder
{
    public StringBuilder Append(char value)
    {
        int length = m_ChunkLength;
        if (length == m_ChunkChars.Length)
            ExpandByABlock(1);
        m_ChunkChars[length] = value;
        m_ChunkLength = length + 1;
        return this;
    }

    public StringBuilder Append(char value, int repeatCount)
    {
        if (repeatCount < 0)
            ThrowHelper.ThrowNegative(nameof(repeatCount));
        for (; repeatCount != 0; repeatCount--)
            Append(value);
        return this;
    }

    public StringBuilder Append(string? value)
    {
        if (value != null)
            Append(ref value.GetRawStringData(), value.Length);
        return this;
    }

    public StringBuilder Append(ReadOnlySpan<char> value)
    {
        Append(ref value._reference, value.Length);
        return this;
    }

    public StringBuilder Append(char[]? value) => Append(new ReadOnlySpan<char>(value));

    public StringBuilder Append(object? value) => Append(value?.ToString());

    public StringBuilder Append(bool value) => Append(value ? "True" : "False");

    public StringBuilder Append(sbyte value) => Append((int)value);

    public StringBuilder Append(byte value) => Append((uint)value);

    public StringBuilder Append(short value) => Append((int)value);

    public StringBuilder Append(ushort value) => Append((uint)value);

    public unsafe StringBuilder Append(int value)
    {
        char* buffer = stackalloc char[Number.MaxDigits32 + 1];
        char* end = buffer + Number.MaxDigits32 + 1;
        return Append(Number.WriteInt32(end, value), end);
    }

    public unsafe StringBuilder Append(uint value)
    {
        char* buffer = stackalloc char[Number.MaxDigits32];
        char* end = buffer + Number.MaxDigits32;
        return Append(Number.WriteUInt32(end, value), end);
    }

    public unsafe StringBuilder Append(long value)
    {
        char* buffer = stackalloc char[Number.MaxDigits64];
        char* end = buffer + Number.MaxDigits64;
        return Append(Number.WriteInt64(end, value), end);
    }

    public unsafe StringBuilder Append(ulong value)
    {
        char* buffer = stackalloc char[Number.MaxDigits64];
        char* end = buffer + Number.MaxDigits64;
        return Append(Number.WriteUInt64(end, value), end);
    }

    public StringBuilder AppendLine() => Append('\n');

    public StringBuilder AppendLine(string? value)
    {
        Append(value);
        return Append('\n');
    }

    private unsafe StringBuilder Append(char* start, char* end)
    {
        Append(ref *start, (int)(end - start));
        return this;
    }

    private void Append(ref char value, int valueCount)
    {
        if (m_ChunkChars.Length - m_ChunkLength < valueCount)
        {
            if (s_hasLimits)
                RequireRoom(valueCount, nameof(valueCount));
            ExpandByABlock(valueCount);
        }

        Buffer.Memmove(ref Unsafe.Add(ref First, m_ChunkLength), ref value, (uint)valueCount);
        m_ChunkLength += valueCount;
    }
}

using System.Runtime.InteropServices;

namespace System.Runtime.CompilerServices;

[InterpolatedStringHandler]
public ref partial struct DefaultInterpolatedStringHandler
{
    private readonly InterpolationProvider? _provider;

    private char[]? _arrayToReturnToPool;

    private Span<char> _chars;

    private int _pos;

    public DefaultInterpolatedStringHandler(int literalLength, int formattedCount) =>
        _chars = _arrayToReturnToPool = new char[literalLength + formattedCount * 11];

    public DefaultInterpolatedStringHandler(int literalLength, int formattedCount, IFormatProvider? provider)
        : this(literalLength, formattedCount) => _provider = Custom(provider);

    public DefaultInterpolatedStringHandler(
        int literalLength, int formattedCount, IFormatProvider? provider, Span<char> initialBuffer)
    {
        _provider = Custom(provider);
        _chars = initialBuffer;
    }

    public ReadOnlySpan<char> Text => new(ref _chars._reference, _pos);

    public void Clear()
    {
        _chars = default;
        _pos = 0;
    }

    public override string ToString() => new(Text);

    public string ToStringAndClear()
    {
        string text = ToString();
        Clear();
        return text;
    }

    public void AppendLiteral(string value) => Append(ref value.GetRawStringData(), value.Length);

    public void AppendFormatted(string? value)
    {
        if (AsksProvider)
            AppendByProvider(value, null);
        else if (value != null)
            AppendLiteral(value);
    }

    public void AppendFormatted(scoped ReadOnlySpan<char> value) => Append(ref value._reference, value.Length);

    public void AppendFormatted(string? value, int alignment = 0, string? format = null)
    {
        int start = _pos;
        if (AsksProvider)
            AppendByProvider(value, format);
        else
            AppendFormatted(value);
        Align(start, alignment);
    }

    public void AppendFormatted(object? value, int alignment = 0, string? format = null)
    {
        int start = _pos;
        if (AsksProvider)
            AppendByProvider(value, format);
        else
            Append(value is IFormattable formattable ? formattable.ToString(format, null) : value?.ToString());
        Align(start, alignment);
    }

    public void AppendFormatted<T>(T value, int alignment)
    {
        int start = _pos;
        AppendFormatted(value);
        Align(start, alignment);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AppendFormatted<T>(T value, int alignment, string? format)
    {
        int start = _pos;
        AppendFormatted(value, format);
        Align(start, alignment);
    }

    private void Append(string? text)
    {
        if (text != null)
            AppendLiteral(text);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Append(scoped ref char value, int length)
    {
        if (_chars.Length - _pos < length)
            Grow(length);
        Buffer.Memmove(ref Unsafe.Add(ref _chars._reference, _pos), ref value, (uint)length);
        _pos += length;
    }

    private void Grow(int length)
    {
        int needed = _pos + length;
        int doubled = _chars.Length * 2;
        char[] larger = new char[needed > doubled ? needed : doubled];
        Buffer.Memmove(ref MemoryMarshal.GetArrayDataReference(larger), ref _chars._reference, (uint)_pos);
        _chars = _arrayToReturnToPool = larger;
    }

    /// <param name="alignment">The least width; negative puts the text on the left.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Align(int start, int alignment)
    {
        int length = _pos - start;
        int padding = (alignment < 0 ? -alignment : alignment) - length;
        if (padding <= 0)
            return;
        if (_chars.Length - _pos < padding)
            Grow(padding);
        ref char text = ref Unsafe.Add(ref _chars._reference, start);
        if (alignment > 0)
            Buffer.Memmove(ref Unsafe.Add(ref text, padding), ref text, (uint)length);
        SpanHelpers.Fill(ref alignment > 0 ? ref text : ref Unsafe.Add(ref text, length), (uint)padding, ' ');
        _pos += padding;
    }
}

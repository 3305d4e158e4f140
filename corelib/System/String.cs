using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System;

public sealed partial class String : IComparable, IComparable<string>, IEquatable<string>
{
    public static readonly string Empty = "";

    private readonly int _stringLength;

    private char _firstChar;

    // `new string(…)` is compiled as a call of the static method Ctor with these parameters.
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern String(char[]? value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern String(char[] value, int startIndex, int length);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern unsafe String(char* value, int startIndex, int length);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern String(char c, int count);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern String(ReadOnlySpan<char> value);

    private static string Ctor(ReadOnlySpan<char> value) => Create(ref value._reference, value.Length);

    public int Length => _stringLength;

    [IndexerName("Chars")]
    public char this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_stringLength)
                ThrowHelper.ThrowIndexOutOfRangeException();
            return Unsafe.Add(ref _firstChar, index);
        }
    }

    /// <summary>Zeroed, with a zero after the last character.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern string FastAllocateString(int length);

    /// <summary>Its characters are to be written before anyone else sees it; until then they can be anything. A zero follows them.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern string AllocateUnwritten(int length);

    internal ref char GetRawStringData() => ref _firstChar;

    internal static string Create(ref char source, int length)
    {
        if (length == 0)
            return "";
        string result = AllocateUnwritten(length);
        Buffer.Memmove(ref result._firstChar, ref source, (uint)length);
        return result;
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern string CreateFromChar(char c);

    /// <summary>Substring without its checks.</summary>
    internal string Cut(int start, int length) => Create(ref Unsafe.Add(ref _firstChar, start), length);

    public static bool IsNullOrEmpty([NotNullWhen(false)] string? value) => value == null || value._stringLength == 0;

    public override string ToString() => this;

    public static implicit operator ReadOnlySpan<char>(string? value) =>
        MemoryExtensions.AsSpan(value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern string Substring(int startIndex);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern string Substring(int startIndex, int length);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern string Format(string format, object? arg0);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern string Format(string format, object? arg0, object? arg1);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern string Format(string format, object? arg0, object? arg1, object? arg2);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern string Format(string format, params object?[] args);
}

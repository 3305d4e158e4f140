using System.Runtime.CompilerServices;
using System.Text;

namespace System.IO;

public abstract class TextWriter : IDisposable
{
    protected char[] CoreNewLine;

    private string CoreNewLineStr;

    private readonly IFormatProvider? _internalFormatProvider;

    [MethodImpl(MethodImplOptions.InternalCall)]
    protected extern TextWriter();

    public abstract Encoding Encoding { get; }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern void Dispose();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public virtual extern void Write(char value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public virtual extern void Write(string? value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public virtual extern void Write(ReadOnlySpan<char> buffer);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public virtual extern void Write(char[] buffer, int index, int count);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public virtual extern void WriteLine();
}

using System;
using System.IO;
using System.Text;

namespace Flint.Runtime;

/// <summary>The board's console as a TextWriter.</summary>
internal sealed class ConsoleWriter : TextWriter
{
    public static readonly ConsoleWriter Instance = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Console.WriteDirect(value);

    public override void Write(string? value) => Console.WriteDirect((ReadOnlySpan<char>)value);

    public override void Write(ReadOnlySpan<char> buffer) => Console.WriteDirect(buffer);

    public override void Write(char[] buffer, int index, int count) => Console.WriteDirect(new ReadOnlySpan<char>(buffer, index, count));
}

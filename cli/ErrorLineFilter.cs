using System.Text;
using Flint.Compiler.Reports;

namespace Flint.Cli;

/// <summary>Passes a program's output on as it comes, but for the error line, which goes to a handler.</summary>
internal sealed class ErrorLineFilter(Stream output, Action<ErrorLine> handler) : Stream
{
    private readonly List<byte> held = [];
    private bool atLineStart = true;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var passed = new List<byte>(buffer.Length);
        foreach (byte value in buffer)
        {
            if (held.Count > 0 || (atLineStart && value == '!'))
                Hold(value, passed);
            else
                passed.Add(value);
            atLineStart = value == '\n';
        }
        output.Write(passed.ToArray());
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override void Flush() => output.Flush();

    /// <summary>Passes on what looked like the beginning of an error line.</summary>
    public void Complete()
    {
        output.Write(held.ToArray());
        held.Clear();
        output.Flush();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Hold(byte value, List<byte> passed)
    {
        string text = Encoding.Latin1.GetString([.. held]);
        held.Add(value);
        if (value == '\n' && ErrorLine.TryParse(text) is { } line)
            handler(line);
        else if (value != '\n' && ErrorLine.CanBegin(text + (char)value))
            return;
        else
            passed.AddRange(held);
        held.Clear();
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;

namespace Flint.Sim;

/// <summary>What a user types, read by a thread of its own because a read can wait for ever.</summary>
internal sealed class ConsoleInput : IDisposable
{
    private static readonly TimeSpan longestWait = TimeSpan.FromMilliseconds(50);

    private readonly BlockingCollection<byte> bytes = new(boundedCapacity: 65536);
    private readonly AutoResetEvent arrived = new(false);
    private volatile bool isClosed;

    /// <param name="stream">Null for no input at all.</param>
    public ConsoleInput(Stream? stream)
    {
        if (stream is null)
            return;
        new Thread(() => Read(stream)) { IsBackground = true, Name = "console input" }.Start();
    }

    public bool TryTake(out byte value) => bytes.TryTake(out value);

    /// <summary>Lets real time catch up with virtual time, until something was typed.</summary>
    /// <param name="started">A timestamp of <see cref="Stopwatch"/>.</param>
    /// <param name="virtualTime">In seconds since then.</param>
    /// <param name="isIdle">Whether nothing but input can wake the core.</param>
    public void WaitUntil(long started, double virtualTime, bool isIdle, CancellationToken cancellation)
    {
        while (!isClosed && bytes.Count == 0 && !cancellation.IsCancellationRequested)
        {
            double ahead = virtualTime - Stopwatch.GetElapsedTime(started).TotalSeconds;
            if (ahead <= 0 && !isIdle)
                return;
            arrived.WaitOne(isIdle || ahead > longestWait.TotalSeconds ? longestWait : TimeSpan.FromSeconds(ahead));
            if (isIdle && ahead <= 0)
                return;
        }
    }

    public void Dispose()
    {
        isClosed = true;
        arrived.Set();
    }

    private void Read(Stream stream)
    {
        try
        {
            byte[] buffer = new byte[256];
            int count;
            while (!isClosed && (count = stream.Read(buffer)) > 0)
            {
                for (int i = 0; i < count; i++)
                    bytes.Add(buffer[i]);
                arrived.Set();
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The stream was closed from the other side: no more input.
        }
    }
}

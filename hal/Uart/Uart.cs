using Flint.Boards;

namespace Flint.Hal;

/// <summary>A serial port whose buffers interrupts fill and drain; the core sleeps while a task waits for it.</summary>
public sealed class Uart : Registered<Uart>, IDisposable
{
    private readonly ByteRing _received;
    private readonly ByteRing _toSend;
    private Waiter? _readers;
    private Waiter? _writers;
    private volatile int _lost;

    internal Uart(int number, int baud, int bufferSize) : base(number)
    {
        if (!int.IsPow2(bufferSize))
            throw new ArgumentOutOfRangeException(nameof(bufferSize), "the size is no power of two");
        RequireFree(number, "the port is open already");
        _received = new ByteRing(bufferSize);
        _toSend = new ByteRing(bufferSize);
        UartHooks.Open(number, baud);
        // What came while nobody had the port.
        while (UartHooks.TryRead(number) >= 0)
        {
        }

        Register();
        UartHooks.EnableInterrupts(number, whenReceived: true, whenWritable: false);
    }

    /// <summary>Bytes that can be read at once.</summary>
    public int Available => _received.Count;

    /// <summary>Bytes that came while the buffer was full. Where DMA receives, its own ring takes them, and those are lost that it had to overwrite.</summary>
    public int Lost => _lost + UartHooks.Lost(Number);

    /// <summary>The next byte received, -1 when there is none.</summary>
    public int TryRead()
    {
        int value = _received.Take();
        if (value >= 0)
            FetchMore();
        return value;
    }

    /// <summary>Waits for at least one byte. When several tasks wait, one of them gets it.</summary>
    /// <returns>How many bytes were read: as many as are there and fit.</returns>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_received.Count == 0)
            await WaitAsync(isReader: true, cancellationToken);
        int count = _received.Take(buffer.Span);
        FetchMore();
        return count;
    }

    /// <summary>Completes when all bytes are in the buffer, from where they leave by themselves. The bytes of several tasks can mix when they do not fit the buffer.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        for (int index = 0; index < bytes.Length;)
        {
            if (TryWrite(bytes.Span[index..]) is > 0 and var count)
                index += count;
            else
                await WaitAsync(isReader: false, cancellationToken);
        }
    }

    /// <summary>Puts a byte into the buffer.</summary>
    /// <returns>False when the buffer is full.</returns>
    public bool TryWrite(byte value) => TryWrite([value]) > 0;

    /// <summary>Puts bytes into the buffer, as many as it has room for.</summary>
    /// <returns>How many that were.</returns>
    public int TryWrite(ReadOnlySpan<byte> bytes)
    {
        int count = _toSend.Add(bytes);
        if (count > 0)
        {
            using (Interrupts.Mask())
                UartHooks.EnableInterrupts(Number, whenReceived: true, whenWritable: true);
        }

        return count;
    }

    /// <summary>Waits in a loop for room; the handler drains meanwhile.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
            bytes = bytes[TryWrite(bytes)..];
    }

    /// <summary>Returns when the last bit has left.</summary>
    public void Flush()
    {
        while (_toSend.Count > 0)
        {
        }

        UartHooks.Flush(Number);
    }

    /// <summary>Sends what is in the buffer and closes the port.</summary>
    public void Dispose()
    {
        Flush();
        // A handler that waits would open it again.
        using (Interrupts.Mask())
        {
            UartHooks.EnableInterrupts(Number, whenReceived: false, whenWritable: false);
            Unregister();
        }
    }

    /// <summary>By the handler: takes what came, hands over what waits.</summary>
    internal void Service()
    {
        bool hasReceived = Fetch();
        while (!UartHooks.KeepsBytes(Number) && _received.Room.IsEmpty && UartHooks.TryRead(Number) >= 0)
            _lost++;
        bool hasSent = false;
        while (UartHooks.Write(Number, _toSend.First) is > 0 and var count)
        {
            _toSend.Taken(count);
            hasSent = true;
        }

        if (_toSend.Count == 0)
            UartHooks.EnableInterrupts(Number, whenReceived: true, whenWritable: false);
        if (hasReceived)
            Wake(ref _readers);
        if (hasSent)
            Wake(ref _writers);
    }

    /// <summary>Takes what the driver kept while there was no room.</summary>
    private void FetchMore()
    {
        if (!UartHooks.KeepsBytes(Number))
            return;
        using (Interrupts.Mask())
            Fetch();
    }

    private bool Fetch()
    {
        bool hasReceived = false;
        while (UartHooks.Read(Number, _received.Room) is > 0 and var count)
        {
            _received.Added(count);
            hasReceived = true;
        }

        return hasReceived;
    }

    private static void Wake(ref Waiter? waiters)
    {
        Waiter? waiter = waiters;
        waiters = null;
        for (; waiter is not null; waiter = waiter.Next)
            waiter.TrySetResult();
    }

    private async Task WaitAsync(bool isReader, CancellationToken cancellationToken)
    {
        var source = new Waiter();
        using CancellationTokenRegistration registration = cancellationToken.Register(() => source.TrySetCanceled(cancellationToken));
        using (Interrupts.Mask())
        {
            if (isReader ? _received.Count > 0 : _toSend.Count == 0)
                return;
            ref Waiter? first = ref isReader ? ref _readers : ref _writers;
            while (first is { Task.IsCompleted: true } cancelled)
                first = cancelled.Next;
            source.Next = first;
            first = source;
        }

        await source.Task;
    }

    private sealed class Waiter : TaskCompletionSource
    {
        public Waiter? Next { get; set; }
    }
}

#if !FLINT_MEADOW_ALONE
#pragma warning disable // An app may take warnings as errors, and these are not its own.
#endif
#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;
using Meadow.Hardware;

namespace Flint.Hal;

/// <summary>A serial port with 8 data bits, no parity and 1 stop bit. <see cref="DataReceived"/> runs as tasks do.</summary>
internal sealed class MeadowSerialPort(UartPort port, int baudRate, string name, int readBufferSize) : ISerialPort
{
    private readonly byte[] _received = readBufferSize > 0
        ? new byte[readBufferSize]
        : throw new ArgumentOutOfRangeException(nameof(readBufferSize), "the buffer has room for at least one byte");
    private CancellationTokenSource? _end;
    private Uart? _uart;
    private int _first;
    private int _count;
    private bool _hasNews;
    private bool _hasOverrun;
    private bool _isTelling;

    public event SerialDataReceivedEventHandler? DataReceived;

    /// <summary>Bytes were lost, as nobody had read those before them.</summary>
    public event EventHandler? BufferOverrun;

    /// <exception cref="InvalidOperationException">It is set while the port is open.</exception>
    public int BaudRate
    {
        get => baudRate;
        set => baudRate = IsOpen ? throw new InvalidOperationException("the speed is set before the port is opened: close it first") : value;
    }

    public int BytesToRead => _count;

    /// <exception cref="NotSupportedException">It is set to what is not 8.</exception>
    public int DataBits
    {
        get => 8;
        set => Require(value == 8);
    }

    public bool IsOpen => _uart is not null;

    /// <exception cref="NotSupportedException">It is set to what is not <see cref="Parity.None"/>.</exception>
    public Parity Parity
    {
        get => Parity.None;
        set => Require(value == Parity.None);
    }

    public string PortName => name;

    public int ReceiveBufferSize => _received.Length;

    /// <summary>For ever when it is not more than zero.</summary>
    public TimeSpan ReadTimeout { get; set; } = Timeout.InfiniteTimeSpan;

    /// <summary>What is written always goes out.</summary>
    public TimeSpan WriteTimeout { get; set; } = Timeout.InfiniteTimeSpan;

    /// <exception cref="NotSupportedException">It is set to what is not <see cref="StopBits.One"/>.</exception>
    public StopBits StopBits
    {
        get => StopBits.One;
        set => Require(value == StopBits.One);
    }

    /// <exception cref="ArgumentOutOfRangeException">The chip cannot make that speed.</exception>
    public void Open()
    {
        if (IsOpen)
            return;
        _uart = port.Open(baudRate);
        _end = new CancellationTokenSource();
        ReceiveAsync(_uart, _end.Token);
    }

    public void Close()
    {
        _end?.Cancel();
        _uart?.Dispose();
        _uart = null;
    }

    public void ClearReceiveBuffer() => _count = 0;

    /// <returns>The next byte, which stays, or -1.</returns>
    public int Peek() => _count > 0 ? _received[_first] : -1;

    /// <returns>The next byte, or -1.</returns>
    public int ReadByte() => _count > 0 ? Take() : -1;

    /// <summary>Waits for at least one byte.</summary>
    /// <returns>How many bytes were read.</returns>
    /// <exception cref="InvalidOperationException">The port is not open, or is closed meanwhile.</exception>
    /// <exception cref="TimeoutException">None came within <see cref="ReadTimeout"/>.</exception>
    public int Read(byte[] buffer, int offset, int count)
    {
        DateTime start = DateTime.UtcNow;
        for (RequireOpen(); _count == 0; RequireOpen())
        {
            if (ReadTimeout > TimeSpan.Zero && DateTime.UtcNow - start > ReadTimeout)
                throw new TimeoutException("nothing was received within ReadTimeout");
            Task.Delay(1).Wait();
        }

        int read = Math.Min(count, _count);
        for (int i = 0; i < read; i++)
            buffer[offset + i] = Take();
        return read;
    }

    public byte[] ReadAll()
    {
        var bytes = new byte[_count];
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = Take();
        return bytes;
    }

    public int Write(byte[] buffer) => Write(buffer, 0, buffer.Length);

    /// <exception cref="InvalidOperationException">The port is not open.</exception>
    public int Write(byte[] buffer, int offset, int count)
    {
        RequireOpen().Write(buffer.AsSpan(offset, count));
        return count;
    }

    public override string ToString() => name;

    public void Dispose() => Close();

    private static void Require(bool isSupported)
    {
        if (!isSupported)
            throw new NotSupportedException("serial ports have 8 data bits, no parity and 1 stop bit");
    }

    private Uart RequireOpen() => _uart ?? throw new InvalidOperationException("the port is not open: Open() comes first");

    private byte Take()
    {
        byte value = _received[_first];
        _first = (_first + 1) % _received.Length;
        _count--;
        return value;
    }

    /// <summary>Goes on while a handler runs that waits for more.</summary>
    private async void ReceiveAsync(Uart uart, CancellationToken end)
    {
        var chunk = new byte[16];
        int lost = 0;
        try
        {
            while (!end.IsCancellationRequested)
            {
                int count = await uart.ReadAsync(chunk, end);
                _hasOverrun |= !Keep(chunk.AsSpan(0, count)) || uart.Lost != lost;
                lost = uart.Lost;
                _hasNews = true;
                if (!_isTelling)
                    TellAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The port's own token: it was closed.
        }
    }

    // Async void, so that what a handler throws ends the program.
    private async void TellAsync()
    {
        _isTelling = true;
        await Task.Yield();
        while (_hasNews)
        {
            _hasNews = false;
            if (_hasOverrun)
            {
                _hasOverrun = false;
                BufferOverrun?.Invoke(this, EventArgs.Empty);
            }

            DataReceived?.Invoke(this, new SerialDataReceivedEventArgs(SerialDataType.Chars));
        }

        _isTelling = false;
    }

    /// <returns>False when there is no room for all.</returns>
    private bool Keep(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            if (_count == _received.Length)
                return false;
            _received[(_first + _count++) % _received.Length] = value;
        }

        return true;
    }
}

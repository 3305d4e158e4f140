#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;
using Meadow.Hardware;

namespace Flint.Hal;

/// <summary>A serial port with 8 data bits, no parity and 1 stop bit. <see cref="DataReceived"/> runs as tasks do.</summary>
internal sealed class MeadowSerialPort(UartPort port, int baudRate, string name, int readBufferSize) : ISerialPort
{
    private readonly byte[] _received = new byte[readBufferSize];
    private CancellationTokenSource? _end;
    private Uart? _uart;
    private int _first;
    private int _count;

    public event SerialDataReceivedEventHandler? DataReceived;

    public event EventHandler? BufferOverrun;

    /// <exception cref="InvalidOperationException">It is set while the port is open.</exception>
    public int BaudRate
    {
        get => baudRate;
        set => baudRate = IsOpen ? throw new InvalidOperationException("the speed is set before the port is opened") : value;
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
        _ = ReceiveAsync(_uart, _end.Token);
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
    /// <exception cref="TimeoutException">None came within <see cref="ReadTimeout"/>.</exception>
    public int Read(byte[] buffer, int offset, int count)
    {
        DateTime start = DateTime.UtcNow;
        while (_count == 0)
        {
            if (ReadTimeout > TimeSpan.Zero && DateTime.UtcNow - start > ReadTimeout)
                throw new TimeoutException("nothing was received");
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
        if (_uart is null)
            throw new InvalidOperationException("the port is not open");
        _uart.Write(buffer.AsSpan(offset, count));
        return count;
    }

    public override string ToString() => name;

    public void Dispose() => Close();

    private static void Require(bool isSupported)
    {
        if (!isSupported)
            throw new NotSupportedException("serial ports have 8 data bits, no parity and 1 stop bit");
    }

    private byte Take()
    {
        byte value = _received[_first];
        _first = (_first + 1) % _received.Length;
        _count--;
        return value;
    }

    private async Task ReceiveAsync(Uart uart, CancellationToken end)
    {
        var chunk = new byte[16];
        try
        {
            while (true)
            {
                int count = await uart.ReadAsync(chunk, end);
                Keep(chunk.AsSpan(0, count));
                DataReceived?.Invoke(this, new SerialDataReceivedEventArgs(SerialDataType.Chars));
            }
        }
        catch (OperationCanceledException)
        {
            // The port was closed.
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        bool isFull = false;
        foreach (byte value in bytes)
        {
            if (_count == _received.Length)
                isFull = true;
            else
                _received[(_first + _count++) % _received.Length] = value;
        }

        if (isFull)
            BufferOverrun?.Invoke(this, EventArgs.Empty);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Flint.Hal.Stm32F1;

/// <summary>
/// What a USART receives, put into a ring by a DMA channel: with one byte of room in the USART itself, a handler that is held off for longer than a byte would lose the next. The
/// handler comes when the line falls idle, and at each half of the ring.
/// </summary>
/// <typeparam name="TRing">The ring: so many bytes as it has, a power of two.</typeparam>
internal unsafe struct UsartReceiver<TRing>
    where TRing : unmanaged
{
    private const uint Circular = 1 << 5;
    private const uint HalfInterrupt = 1 << 2;
    private const uint ReceiveByDma = 1 << 6;

    private TRing _ring;
    private bool _isOn;

    // Bytes since the start: before the ring's present round, taken by the program; and overwritten before that.
    private uint _rounds;
    private uint _taken;
    private int _lost;

    /// <summary>Bytes that nobody took in time. Of a round in which no handler ran nothing is known.</summary>
    public readonly int Lost => _lost;

    private static int Size => sizeof(TRing);

    public void Start(UsartRegisters usart, DmaChannel channel)
    {
        if (_isOn)
            return;
        _isOn = true;
        (_rounds, _taken, _lost) = (0, 0, 0);
        ClockRegisters.Enable(ClockRegisters.AhbEnable, 1);
        fixed (TRing* ring = &_ring)
            channel.Start(usart.DataAddress, ring, Size, Circular | DmaChannel.MemoryIncrements | DmaChannel.CompleteInterrupt | HalfInterrupt);
        usart.Control2.Set(ReceiveByDma);
    }

    /// <summary>After the USART was closed.</summary>
    public void Stop(DmaChannel channel)
    {
        if (!_isOn)
            return;
        _isOn = false;
        channel.Stop();
    }

    /// <summary>By the handler: takes note of the ring's halves.</summary>
    public void Acknowledge(DmaChannel channel)
    {
        Received(channel);
        channel.AcknowledgeHalf();
    }

    /// <summary>Takes what has come, as far as it fits. Where no handler runs meanwhile.</summary>
    public int Read(DmaChannel channel, Span<byte> buffer)
    {
        if (!_isOn)
            return 0;
        int count = 0;
        while (count < buffer.Length && Received(channel) - _taken is > 0 and var unread)
        {
            if (unread > Size)
            {
                Lose(unread - (uint)Size);
                continue;
            }

            int start = (int)_taken & (Size - 1);
            int part = Math.Min(Math.Min((int)unread, Size - start), buffer.Length - count);
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref Unsafe.As<TRing, byte>(ref _ring), start), part).CopyTo(buffer[count..]);
            // What came meanwhile may have gone over it.
            if (Received(channel) - _taken is var since && since > Size)
            {
                Lose(since - (uint)Size);
                continue;
            }

            count += part;
            _taken += (uint)part;
        }

        return count;
    }

    private void Lose(uint count)
    {
        _lost += (int)count;
        _taken += count;
    }

    /// <summary>Bytes since the start, those that nobody took in time as well.</summary>
    private uint Received(DmaChannel channel)
    {
        uint place;
        do
        {
            if (channel.TakeComplete())
                _rounds += (uint)Size;
            place = (uint)(Size - channel.Left) & ((uint)Size - 1);
        }
        while (channel.IsComplete);
        return _rounds + place;
    }
}

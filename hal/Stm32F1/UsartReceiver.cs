using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Flint.Hal.Stm32F1;

/// <summary>
/// What a USART receives, put into a ring by a DMA channel: with one byte of room in the USART itself, a handler that is held off for longer than a byte would lose the next. The
/// handler comes when the line falls idle, and at each half of the ring.
/// </summary>
/// <typeparam name="TRing">The ring: so many bytes as it has.</typeparam>
internal unsafe struct UsartReceiver<TRing>
    where TRing : unmanaged
{
    private const uint Circular = 1 << 5;
    private const uint HalfInterrupt = 1 << 2;
    private const uint ReceiveByDma = 1 << 6;

    private TRing _ring;
    private int _taken;
    private bool _isOn;

    private static int Size => sizeof(TRing);

    public void Start(UsartRegisters usart, DmaChannel channel)
    {
        if (_isOn)
            return;
        _isOn = true;
        _taken = 0;
        ClockRegisters.AhbEnable.Set(1);
        fixed (TRing* ring = &_ring)
            channel.Start(usart.DataAddress, ring, Size, Circular | DmaChannel.MemoryIncrements | DmaChannel.CompleteInterrupt | HalfInterrupt);
        usart.Control2.Set(ReceiveByDma);
    }

    /// <returns>-1 when nothing is there.</returns>
    public int TryRead(UsartRegisters usart, DmaChannel channel)
    {
        if (!_isOn)
            return Usart.TryRead(usart);
        if (_taken == (Size - channel.Left) % Size)
            return -1;
        byte value = Unsafe.Add(ref Unsafe.As<TRing, byte>(ref _ring), _taken);
        _taken = (_taken + 1) % Size;
        return value;
    }

    /// <summary>Takes what has come, as far as it fits.</summary>
    public int Read(DmaChannel channel, Span<byte> buffer)
    {
        if (!_isOn)
            return 0;
        int end = (Size - channel.Left) % Size;
        int count = 0;
        while (_taken != end && count < buffer.Length)
        {
            int part = Math.Min((_taken < end ? end : Size) - _taken, buffer.Length - count);
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref Unsafe.As<TRing, byte>(ref _ring), _taken), part).CopyTo(buffer[count..]);
            count += part;
            _taken = (_taken + part) % Size;
        }

        return count;
    }
}

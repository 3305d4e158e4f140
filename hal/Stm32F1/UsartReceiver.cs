using System.Runtime.CompilerServices;

namespace Flint.Hal.Stm32F1;

/// <summary>
/// What a USART receives, put into a ring by a DMA channel: with one byte of room in the USART itself, a handler that is held off for longer than a byte would lose the next. The
/// handler comes when the line falls idle, and at each half of the ring.
/// </summary>
internal unsafe struct UsartReceiver
{
    private const int Size = 64;
    private const uint Circular = 1 << 5;
    private const uint HalfInterrupt = 1 << 2;
    private const uint ReceiveByDma = 1 << 6;

    private Ring _ring;
    private int _taken;
    private bool _isOn;

    public void Start(UsartRegisters usart, DmaChannel channel)
    {
        if (_isOn)
            return;
        _isOn = true;
        _taken = 0;
        ClockRegisters.AhbEnable.Set(1);
        fixed (byte* ring = &_ring.First)
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
        byte value = Unsafe.Add(ref _ring.First, _taken);
        _taken = (_taken + 1) % Size;
        return value;
    }

    [InlineArray(Size)]
    private struct Ring
    {
        public byte First;
    }
}

using System.Runtime.CompilerServices;
using Flint.Registers.Rp2350;
using static Flint.Registers.Rp2350.Peripherals;

namespace Flint.Hal.Rp2350;

/// <summary>
/// What a UART receives, put into a ring by two DMA channels. The first takes the byte that ends a pause, and interrupts; the second goes on by itself and counts. An alarm then looks
/// whether bytes still come: when none has come for a while the program gets what is there, and the first channel waits again. So no handler has to be in time for a byte, and an idle
/// line costs nothing.
/// </summary>
internal unsafe struct UartReceiver
{
    // 20 ms at 1 Mbaud: a collection of all the RAM, during which no handler runs, takes 10.
    private const int RingBits = 11;
    private const int Size = 1 << RingBits;
    private const uint Incoming = (uint)RingBits << 8 | 1u << 12 | Dma.IncrementWrite;

    /// <summary>What the second channel counts down from, again and again.</summary>
    private const uint Round = 1u << 27;
    private const uint BeginAgain = 1u << 28;
    private const uint ReceiveByDma = 1;

    /// <summary>As long as the UART itself would wait for more.</summary>
    private const uint PauseBits = 32;

    private TwoRings _memory;
    private bool _isOn;

    // Bytes since the start: before the first channel waited last, when the alarm looked last, taken by the program, overwritten before that.
    private uint _before;
    private uint _seen;
    private uint _taken;
    private int _lost;

    public readonly int Lost => _lost;

    public readonly bool IsOn => _isOn;

    /// <summary>The ring's address is a multiple of its size.</summary>
    private byte* Ring => (byte*)(((nuint)Unsafe.AsPointer(ref _memory) + Size - 1) & ~((nuint)Size - 1));

    public void Start(int uart)
    {
        if (_isOn)
            return;
        _isOn = true;
        (_before, _seen, _taken, _lost) = (0, 0, 0, 0);
        PeripheralResets.Release(PeripheralResets.Dma);
        CycleTimer.Start();
        TIMER1.INTE.Set(1u << uart);
        DMA.INTE1.Set(1u << First(uart));
        Wait(uart);
        Uart.Registers(uart).UARTDMACR.Set(ReceiveByDma);
    }

    public void Stop(int uart)
    {
        if (!_isOn)
            return;
        _isOn = false;
        Uart.Registers(uart).UARTDMACR.Clear(ReceiveByDma);
        Dma.Stop(First(uart), Second(uart));
        DMA.INTE1.Clear(1u << First(uart));
        CycleTimer.Disarm(uart);
    }

    /// <summary>By the handler of the first channel.</summary>
    public readonly void Begin(int uart)
    {
        if (_isOn)
            CycleTimer.SetAlarm(uart, Pause(uart));
    }

    /// <summary>By the handler of the alarm.</summary>
    /// <returns>Whether the program should take what is there.</returns>
    public bool Look(int uart)
    {
        if (!_isOn)
            return false;
        uint received = Received(uart);
        bool isPause = received == _seen;
        _seen = received;
        if (isPause)
        {
            Dma.Stop(Second(uart));
            // A byte may have come before it stopped.
            uint place = DMA.CH[Second(uart)].CH_WRITE_ADDR.Value - (uint)Ring;
            _before = received + ((place - received) & (Size - 1));
            Wait(uart);
        }
        else
        {
            CycleTimer.SetAlarm(uart, Pause(uart));
        }

        return isPause || received - _taken >= Size / 2;
    }

    /// <summary>Takes what has come, as far as it fits.</summary>
    public int Read(int uart, Span<byte> buffer)
    {
        if (!_isOn)
            return 0;
        int count = 0;
        while (count < buffer.Length && Received(uart) - _taken is > 0 and var unread)
        {
            if (unread > Size)
            {
                Lose(unread - Size);
                continue;
            }

            int start = (int)(_taken & (Size - 1));
            int part = Math.Min(Math.Min((int)unread, Size - start), buffer.Length - count);
            new ReadOnlySpan<byte>(Ring + start, part).CopyTo(buffer[count..]);
            // What came meanwhile may have gone over it.
            if (Received(uart) - _taken is > Size and var since)
            {
                Lose(since - Size);
                continue;
            }

            count += part;
            _taken += (uint)part;
        }

        return count;
    }

    private static int First(int uart) => 5 + 3 * uart;

    private static int Second(int uart) => 6 + 3 * uart;

    private static uint Request(int uart) => 29 + 2 * (uint)uart;

    /// <summary>In cycles: a bit has 16 periods of the divided clock, and the divisor 6 bits of fraction.</summary>
    private static uint Pause(int uart)
    {
        UartRegisters registers = Uart.Registers(uart);
        return (registers.UARTIBRD.Value << 6 | registers.UARTFBRD.Value) * (16 * PauseBits / 64);
    }

    private void Lose(uint count)
    {
        _lost += (int)count;
        _taken += count;
    }

    /// <summary>Lets the first channel take the next byte.</summary>
    private void Wait(int uart)
    {
        void* data = Unsafe.AsPointer(ref Uart.Registers(uart).UARTDR);
        uint place = _before & (Size - 1);
        Dma.Prepare(Second(uart), Ring + ((place + 1) & (Size - 1)), data, BeginAgain | Round, Request(uart), Incoming | Dma.Quiet);
        Dma.Start(First(uart), Ring + place, data, 1, Request(uart), Incoming, chainTo: Second(uart));
    }

    /// <summary>Bytes since the start, those that nobody took in time as well.</summary>
    private readonly uint Received(int uart)
    {
        if (DMA.CH[First(uart)].CH_TRANS_COUNT.Value != 0)
            return _before;
        // The second one follows in the cycles after the first.
        uint further = DMA.CH[Second(uart)].CH_CTRL_TRIG.BUSY ? Round - (DMA.CH[Second(uart)].CH_TRANS_COUNT.Value & (BeginAgain - 1)) : 0;
        return _seen + ((_before + 1 + further - _seen) & (Round - 1));
    }

    /// <summary>A ring that begins somewhere inside.</summary>
    [InlineArray(2 * Size - 1)]
    private struct TwoRings
    {
        private byte _first;
    }
}

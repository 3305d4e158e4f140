using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Flint.Hal.Riscv;
using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>
/// What UART1 receives, put by the DMA controller into a list of buffers that begins anew with those that the program has read. A buffer is told of when it is full or the line idle. When
/// none is left the UART's FIFO fills, and after it bytes are lost. (ESP32-C3 Technical Reference Manual: GDMA Controller; UART Controller, UART DMA.)
/// </summary>
internal static unsafe class UartReceiver
{
    // 20 ms at 1 Mbaud: a collection of all the RAM, during which no handler runs, takes half of that at 160 MHz.
    private const int BufferLength = 256;
    private const int BufferCount = 8;
    private const uint Owned = 1u << 31;
    private const uint AddressMask = 0xF_FFFF;

    // A descriptor's words: state and lengths, the buffer, the next descriptor.
    private const int DescriptorLength = 3;
    private const int Next = 2;

    private static Descriptors s_list;
    private static Buffers s_bytes;
    private static bool s_isOn;
    private static int s_first;
    private static int s_last;
    private static int s_taken;

    public static bool IsOn => s_isOn;

    public static void Start()
    {
        s_isOn = true;
        (s_first, s_last, s_taken) = (0, BufferCount - 1, 0);
        for (int i = 0; i < BufferCount; i++)
        {
            Word(i, 0) = Owned | BufferLength;
            Word(i, 1) = (uint)(nuint)Unsafe.AsPointer(ref Bytes(i));
            Word(i, Next) = i < BufferCount - 1 ? Address(i + 1) : 0;
        }

        DMA.IN_CONF0_CH1.Value = 1;
        DMA.IN_CONF0_CH1.Value = 0;
        DMA.IN_PERI_SEL_CH1.Value = UartDma.Peripheral;
        Instruction.Fence();
        DMA.IN_LINK_CH1.Write(new() { INLINK_ADDR = Address(0) & AddressMask, INLINK_START = true });
    }

    public static void Stop()
    {
        s_isOn = false;
        DMA.IN_LINK_CH1.Write(new() { INLINK_STOP = true });
    }

    /// <summary>Takes what has come, as far as it fits.</summary>
    public static int Read(Span<byte> buffer)
    {
        int count = 0;
        while (s_isOn && count < buffer.Length && Volatile.Read(ref Word(s_first, 0)) is var state && (state & Owned) == 0)
        {
            int length = (int)(state >> 12 & 0xFFF);
            int part = Math.Min(length - s_taken, buffer.Length - count);
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref Bytes(s_first), s_taken), part).CopyTo(buffer[count..]);
            count += part;
            s_taken += part;
            if (s_taken == length)
                GiveBack();
        }

        return count;
    }

    /// <summary>Puts the first buffer behind the last one.</summary>
    private static void GiveBack()
    {
        Word(s_first, 0) = Owned | BufferLength;
        Word(s_first, Next) = 0;
        Volatile.Write(ref Word(s_last, Next), Address(s_first));
        s_last = s_first;
        s_first = (s_first + 1) % BufferCount;
        s_taken = 0;
        Instruction.Fence();
        DMA.IN_LINK_CH1.INLINK_RESTART = true;
    }

    private static uint Address(int descriptor) => (uint)(nuint)Unsafe.AsPointer(ref Word(descriptor, 0));

    private static ref uint Word(int descriptor, int word) => ref Unsafe.Add(ref Unsafe.As<Descriptors, uint>(ref s_list), DescriptorLength * descriptor + word);

    private static ref byte Bytes(int descriptor) => ref Unsafe.Add(ref Unsafe.As<Buffers, byte>(ref s_bytes), BufferLength * descriptor);

    [InlineArray(DescriptorLength * BufferCount)]
    private struct Descriptors
    {
        private uint _first;
    }

    [InlineArray(BufferLength * BufferCount)]
    private struct Buffers
    {
        private byte _first;
    }
}

using System.Runtime.CompilerServices;
using Flint.Runtime;
using static Flint.Registers.Rp2350.Peripherals;

namespace Flint.Hal.Rp2350;

/// <summary>The RP2350's two SPI controllers. (RP2350 Datasheet, SPI.)</summary>
public static unsafe class Spi
{
    private const int FifoLength = 8;
    private const uint EightBits = 7;
    private const uint Enable = 1u << 1;
    private const uint TransmitNotFull = 1u << 1;
    private const uint ReceiveNotEmpty = 1u << 2;
    private const uint BothByDma = 3;
    private const uint FirstRequest = 24;

    /// <exception cref="NotSupportedException">The controller always sends the most significant bit first.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such controller, or it cannot make that frequency.</exception>
    public static void Open(int bus, int frequency, int mode, bool leastSignificantFirst)
    {
        if (bus is not (0 or 1))
            throw new ArgumentOutOfRangeException(nameof(bus), "the SPI controllers are 0 and 1");
        if (leastSignificantFirst)
            throw new NotSupportedException("the RP2350's SPI sends the most significant bit first");
        // The clock is divided by an even number to 254, then by 1 to 256.
        if (frequency <= 0 || (uint)frequency > ClockFrequency() / 2 || (uint)frequency < ClockFrequency() / (254 * 256))
            throw new ArgumentOutOfRangeException(nameof(frequency), "the SPI controller cannot make that speed");
        ClockTree.Require();
        PeripheralResets.Release(PeripheralResets.Spi0 << bus);
        Control(bus).Write(0);
        Connect(bus, bus == 0 ? Input0() : Input1(), 0, PinRegisters.Normal | PinRegisters.InputEnable);
        Connect(bus, bus == 0 ? Clock0() : Clock1(), 2, PinRegisters.Normal);
        Connect(bus, bus == 0 ? Output0() : Output1(), 3, PinRegisters.Normal);

        uint total = (ClockFrequency() + (uint)frequency - 1) / (uint)frequency;
        uint first = ((((total + 255) / 256) + 1) / 2) * 2;
        uint second = (total + first - 1) / first;
        Prescaler(bus).Write(first);
        Format(bus).Write(EightBits | ((uint)(mode >> 1) << 6) | ((uint)(mode & 1) << 7) | ((second - 1) << 8));
        Control(bus).Write(Enable);
    }

    public static void Transfer(int bus, ReadOnlySpan<byte> write, Span<byte> read)
    {
        int length = Math.Max(write.Length, read.Length);
        int sent = 0;
        for (int received = 0; received < length;)
        {
            // No more on the way than the receive FIFO has room for.
            if (sent < length && sent - received < FifoLength && Status(bus).HasAny(TransmitNotFull))
            {
                Data(bus).Write(sent < write.Length ? write[sent] : 0u);
                sent++;
            }

            if (!Status(bus).HasAny(ReceiveNotEmpty))
                continue;
            var value = (byte)Data(bus).Value;
            if (received < read.Length)
                read[received] = value;
            received++;
        }
    }

    public static void Start(int bus, byte* write, byte* read, int length)
    {
        if (length == 0)
        {
            SpiEvents.Complete(bus);
            return;
        }

        SpiInterrupt.Start(bus, write, read, length);
    }

    internal static Register32 Data(int bus) => new(Address(bus) + 0x08);

    /// <summary>SSPDMACR.</summary>
    internal static Register32 DmaControl(int bus) => new(Address(bus) + 0x24);

    internal static void StartChannels(int bus, void* destination, void* source, int length, uint destinationStep, uint sourceStep)
    {
        DmaControl(bus).Write(BothByDma);
        var data = (void*)(Address(bus) + 0x08);
        uint request = FirstRequest + (2 * (uint)bus);
        Dma.Start((2 * bus) + 1, destination, data, (uint)length, request + 1, destinationStep);
        Dma.Start(2 * bus, data, source, (uint)length, request, sourceStep);
    }

    private static nuint Address(int bus) => 0x40080000 + (0x8000 * (nuint)(uint)bus);

    /// <summary>SSPCR0.</summary>
    private static Register32 Format(int bus) => new(Address(bus));

    /// <summary>SSPCR1.</summary>
    private static Register32 Control(int bus) => new(Address(bus) + 0x04);

    /// <summary>SSPSR.</summary>
    private static Register32 Status(int bus) => new(Address(bus) + 0x0C);

    /// <summary>SSPCPSR.</summary>
    private static Register32 Prescaler(int bus) => new(Address(bus) + 0x10);

    private static void Connect(int bus, int pin, int role, uint pad)
    {
        PinMap.RequireSpi(bus, pin, role);
        PinRegisters.Connect(pin, PinRegisters.SpiFunction, pad);
    }

    [TargetValue("clock.core")]
    private static extern uint ClockFrequency();

    [TargetValue("spi0.miso")]
    private static extern int Input0();

    [TargetValue("spi0.sck")]
    private static extern int Clock0();

    [TargetValue("spi0.mosi")]
    private static extern int Output0();

    [TargetValue("spi1.miso")]
    private static extern int Input1();

    [TargetValue("spi1.sck")]
    private static extern int Clock1();

    [TargetValue("spi1.mosi")]
    private static extern int Output1();
}

/// <summary>Transfers by DMA: a channel for each direction, of which the receiving one ends last.</summary>
internal static unsafe class SpiInterrupt
{
    private const int Line = 10;
    private const uint BothReceivers = (1u << 1) | (1u << 3);

    private static byte s_zero;
    private static byte s_dropped;

    public static void Start(int bus, byte* write, byte* read, int length)
    {
        PeripheralResets.Release(PeripheralResets.Dma);
        (s_zero, s_dropped) = (0, 0);
        DMA.INTE0.Set(BothReceivers);
        InterruptController.EnableLine(Line);
        Spi.StartChannels(
            bus,
            read is null ? Unsafe.AsPointer(ref s_dropped) : read,
            write is null ? Unsafe.AsPointer(ref s_zero) : write,
            length,
            read is null ? 0 : Dma.IncrementWrite,
            write is null ? 0 : Dma.IncrementRead);
    }

    [Interrupt("Dma0")]
    private static void OnDma()
    {
        uint ended = DMA.INTS0.Value & BothReceivers;
        DMA.INTS0.Value = ended;
        for (int bus = 0; bus < 2; bus++)
        {
            if ((ended >> ((2 * bus) + 1) & 1) == 0)
                continue;
            Spi.DmaControl(bus).Write(0);
            SpiEvents.Complete(bus);
        }
    }
}

using System.Runtime.CompilerServices;
using Flint.Registers.Rp2350;
using Flint.Runtime;
using static Flint.Registers.Rp2350.Peripherals;

namespace Flint.Hal.Rp2350;

/// <summary>The RP2350's two SPI controllers. (RP2350 Datasheet, SPI.)</summary>
public static unsafe class Spi
{
    private const int FifoLength = 8;
    private const uint EightBits = 7;
    private const uint Enable = 1u << 1;
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
        Registers(bus).SSPCR1.Value = 0;
        Connect(bus, bus == 0 ? Input0() : Input1(), 0, PinFunctions.Normal | PinFunctions.InputEnable);
        Connect(bus, bus == 0 ? Clock0() : Clock1(), 2, PinFunctions.Normal);
        Connect(bus, bus == 0 ? Output0() : Output1(), 3, PinFunctions.Normal);

        uint total = (ClockFrequency() + (uint)frequency - 1) / (uint)frequency;
        uint first = ((((total + 255) / 256) + 1) / 2) * 2;
        uint second = (total + first - 1) / first;
        Registers(bus).SSPCPSR.Value = first;
        Registers(bus).SSPCR0.Write(new() { DSS = EightBits, SPO = mode >= 2, SPH = (mode & 1) != 0, SCR = second - 1 });
        Registers(bus).SSPCR1.Value = Enable;
    }

    public static void Transfer(int bus, ReadOnlySpan<byte> write, Span<byte> read)
    {
        int length = Math.Max(write.Length, read.Length);
        int sent = 0;
        for (int received = 0; received < length;)
        {
            // No more on the way than the receive FIFO has room for.
            if (sent < length && sent - received < FifoLength && Registers(bus).SSPSR.TNF)
            {
                Registers(bus).SSPDR.Value = sent < write.Length ? write[sent] : 0u;
                sent++;
            }

            if (!Registers(bus).SSPSR.RNE)
                continue;
            var value = (byte)Registers(bus).SSPDR.Value;
            if (received < read.Length)
                read[received] = value;
            received++;
        }
    }

    public static void Start(int bus, byte* write, byte* read, int length) => SpiInterrupt.Start(bus, write, read, length);

    internal static SpiRegisters Registers(int bus) => bus == 0 ? SPI0 : SPI1;

    internal static void StartChannels(int bus, void* destination, void* source, int length, uint destinationStep, uint sourceStep)
    {
        Registers(bus).SSPDMACR.Value = BothByDma;
        void* data = Unsafe.AsPointer(ref Registers(bus).SSPDR);
        uint request = FirstRequest + (2 * (uint)bus);
        Dma.Start((2 * bus) + 1, destination, data, (uint)length, request + 1, destinationStep);
        Dma.Start(2 * bus, data, source, (uint)length, request, sourceStep);
    }

    private static void Connect(int bus, int pin, int role, uint pad)
    {
        PinMap.RequireSpi(bus, pin, role);
        PinFunctions.Connect(pin, PinFunctions.Spi, pad);
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
            Spi.Registers(bus).SSPDMACR.Value = 0;
            SpiEvents.Complete(bus);
        }
    }
}

using Flint.Hal.Stm32F1;
using Flint.Runtime;
using static Flint.Registers.Ch32v003.Peripherals;

namespace Flint.Hal.Ch32;

/// <summary>SPI1 on PC5 to 7: clock, MOSI, MISO. (CH32V003 data sheet: pin definitions; Reference Manual: DMA requests.)</summary>
public static unsafe class Spi
{
    private const int ClockPin = 37;
    private const nuint Dma = 0x4002_0000;

    private static SpiRegisters Registers => new(0x4001_3000);

    /// <exception cref="ArgumentOutOfRangeException">There is no such controller, or it cannot make that speed.</exception>
    public static void Open(int bus, int frequency, int mode, bool leastSignificantFirst)
    {
        if (bus != 1)
            throw new ArgumentOutOfRangeException(nameof(bus), "the SPI controller is 1");
        Gpio.Open(ClockPin);
        using (Boards.Interrupts.Mask())
            RCC.APB2PCENR.SPI1EN = true;
        Gpio.SetMode(ClockPin, Gpio.AlternateOutput);
        Gpio.SetMode(ClockPin + 1, Gpio.AlternateOutput);
        Gpio.Configure(ClockPin + 2, PinMode.Input);
        Stm32F1.Spi.Open(Registers, ClockTree.Frequency, frequency, mode, leastSignificantFirst);
    }

    public static void Transfer(int bus, ReadOnlySpan<byte> write, Span<byte> read) => Stm32F1.Spi.Transfer(Registers, write, read);

    public static void Start(int bus, byte* write, byte* read, int length)
    {
        using (Boards.Interrupts.Mask())
            RCC.AHBPCENR.DMA1EN = true;
        SpiInterrupt.Start(write, read, length);
    }

    private static class SpiInterrupt
    {
        private static DmaChannel Receive => new(Dma, 1);

        private static DmaChannel Transmit => new(Dma, 2);

        public static void Start(byte* write, byte* read, int length)
        {
            Pfic.Enable(23);
            SpiTransfer.Start(Registers, Receive, Transmit, write, read, length);
        }

        [Interrupt("Dma1Channel2")]
        private static void OnReceived()
        {
            SpiTransfer.End(Registers, Receive, Transmit);
            SpiEvents.Complete(1);
        }
    }
}

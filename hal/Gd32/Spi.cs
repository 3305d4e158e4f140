using Flint.Hal.Stm32F1;
using Flint.Runtime;
using static Flint.Registers.Gd32vf103.Peripherals;

namespace Flint.Hal.Gd32;

/// <summary>SPI0 on PA5 to 7, SPI1 on PB13 to 15: clock, MISO, MOSI. (GD32VF103 data sheet: pin definitions; User Manual: DMA requests.)</summary>
public static unsafe class Spi
{
    private const nuint Dma0 = 0x4002_0000;

    /// <exception cref="ArgumentOutOfRangeException">There is no such controller, or it cannot make that speed.</exception>
    public static void Open(int bus, int frequency, int mode, bool leastSignificantFirst)
    {
        int clock = bus switch
        {
            0 => 5,
            1 => 29,
            _ => throw new ArgumentOutOfRangeException(nameof(bus), "the SPI controllers are 0 and 1"),
        };
        Gpio.Open(clock);
        Boards.Interrupts.Masked masked = Boards.Interrupts.Mask();
        if (bus == 0)
            RCU.APB2EN.SPI0EN = true;
        else
            RCU.APB1EN.SPI1EN = true;
        masked.Dispose();
        Gpio.SetMode(clock, Gpio.AlternateOutput);
        Gpio.Configure(clock + 1, PinMode.Input);
        Gpio.SetMode(clock + 2, Gpio.AlternateOutput);
        Stm32F1.Spi.Open(Registers(bus), bus == 0 ? ClockTree.Frequency : ClockTree.Apb1Frequency, frequency, mode, leastSignificantFirst);
    }

    public static void Transfer(int bus, ReadOnlySpan<byte> write, Span<byte> read) => Stm32F1.Spi.Transfer(Registers(bus), write, read);

    public static void Start(int bus, byte* write, byte* read, int length)
    {
        using (Boards.Interrupts.Mask())
            RCU.AHBEN.DMA0EN = true;
        if (bus == 0)
            Spi0Transfer.Start(write, read, length);
        else
            Spi1Transfer.Start(write, read, length);
    }

    private static SpiRegisters Registers(int bus) => new(bus == 0 ? 0x4001_3000u : 0x4000_3800u);

    private static class Spi0Transfer
    {
        private static SpiParts s_transfer;

        private static DmaChannel Receive => new(Dma0, 1);

        private static DmaChannel Transmit => new(Dma0, 2);

        public static void Start(byte* write, byte* read, int length)
        {
            Eclic.Enable(31);
            s_transfer.Start(Registers(0), Receive, Transmit, 0, write, read, length);
        }

        [Interrupt("Dma0Channel1")]
        private static void OnReceived() => s_transfer.OnReceived(Registers(0), Receive, Transmit, 0);
    }

    private static class Spi1Transfer
    {
        private static SpiParts s_transfer;

        private static DmaChannel Receive => new(Dma0, 3);

        private static DmaChannel Transmit => new(Dma0, 4);

        public static void Start(byte* write, byte* read, int length)
        {
            Eclic.Enable(33);
            s_transfer.Start(Registers(1), Receive, Transmit, 1, write, read, length);
        }

        [Interrupt("Dma0Channel3")]
        private static void OnReceived() => s_transfer.OnReceived(Registers(1), Receive, Transmit, 1);
    }
}

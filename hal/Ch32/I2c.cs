using Flint.Hal.Stm32F1;
using Flint.Runtime;
using static Flint.Registers.Ch32v003.Peripherals;

namespace Flint.Hal.Ch32;

/// <summary>I2C1 on PC2 and 1: clock and data. (CH32V003 data sheet: pin definitions.)</summary>
public static unsafe class I2c
{
    private const int DataPin = 33;

    private static I2cRegisters Registers => new(0x4000_5400);

    /// <exception cref="ArgumentOutOfRangeException">There is no such controller, or it cannot make that speed.</exception>
    public static void Open(int bus, int frequency)
    {
        if (bus != 1)
            throw new ArgumentOutOfRangeException(nameof(bus), "the I2C controller is 1");
        using (Boards.Interrupts.Mask())
            RCC.APB1PCENR.I2C1EN = true;
        Gpio.Open(DataPin);
        Gpio.SetMode(DataPin, Gpio.AlternateOpenDrain);
        Gpio.SetMode(DataPin + 1, Gpio.AlternateOpenDrain);
        Stm32F1.I2c.Open(Registers, ClockTree.Frequency, frequency);
    }

    public static I2cStatus Transfer(int bus, int address, ReadOnlySpan<byte> write, Span<byte> read) =>
        Stm32F1.I2c.Transfer(Registers, address, write, read);

    public static void Start(int bus, int address, byte* write, int writeLength, byte* read, int readLength) =>
        I2cInterrupts.Start(address, write, writeLength, read, readLength);

    private static class I2cInterrupts
    {
        private static I2cTransfer s_transfer;

        public static void Start(int address, byte* write, int writeLength, byte* read, int readLength)
        {
            Pfic.Enable(30);
            Pfic.Enable(31);
            s_transfer.Start(Registers, 1, address, write, writeLength, read, readLength);
        }

        [Interrupt("I2c1Event")]
        private static void OnEvent() => s_transfer.OnEvent(Registers);

        [Interrupt("I2c1Error")]
        private static void OnError() => s_transfer.OnError(Registers);
    }
}

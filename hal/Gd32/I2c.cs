using Flint.Hal.Stm32F1;
using Flint.Runtime;
using static Flint.Registers.Gd32vf103.Peripherals;

namespace Flint.Hal.Gd32;

/// <summary>I2C0 on PB6 and 7, I2C1 on PB10 and 11: clock, then data. (GD32VF103 data sheet: pin definitions.)</summary>
public static unsafe class I2c
{
    /// <exception cref="ArgumentOutOfRangeException">There is no such controller, or it cannot make that speed.</exception>
    public static void Open(int bus, int frequency)
    {
        if (bus is not (0 or 1))
            throw new ArgumentOutOfRangeException(nameof(bus), "the I2C controllers are 0 and 1");
        Boards.Interrupts.Masked masked = Boards.Interrupts.Mask();
        if (bus == 0)
            RCU.APB1EN.I2C0EN = true;
        else
            RCU.APB1EN.I2C1EN = true;
        masked.Dispose();
        int clock = bus == 0 ? 22 : 26;
        Gpio.Open(clock);
        Gpio.SetMode(clock, Gpio.AlternateOpenDrain);
        Gpio.SetMode(clock + 1, Gpio.AlternateOpenDrain);
        Stm32F1.I2c.Open(Registers(bus), ClockTree.Apb1Frequency, frequency);
        // A microsecond, or 300 ns.
        uint megahertz = ClockTree.Apb1Frequency / 1_000_000;
        Registers(bus).RiseTime.Write((frequency > 100_000 ? megahertz * 3 / 10 : megahertz) + 1);
    }

    public static I2cStatus Transfer(int bus, int address, ReadOnlySpan<byte> write, Span<byte> read) =>
        Stm32F1.I2c.Transfer(Registers(bus), address, write, read);

    public static void Start(int bus, int address, byte* write, int writeLength, byte* read, int readLength)
    {
        if (bus == 0)
            I2c0Interrupts.Start(address, write, writeLength, read, readLength);
        else
            I2c1Interrupts.Start(address, write, writeLength, read, readLength);
    }

    private static I2cRegisters Registers(int bus) => new(0x4000_5400 + ((nuint)(uint)bus * 0x400));

    private static class I2c0Interrupts
    {
        private static I2cTransfer s_transfer;

        public static void Start(int address, byte* write, int writeLength, byte* read, int readLength)
        {
            Eclic.Enable(50);
            Eclic.Enable(51);
            s_transfer.Start(Registers(0), 0, address, write, writeLength, read, readLength);
        }

        [Interrupt("I2c0Event")]
        private static void OnEvent() => s_transfer.OnEvent(Registers(0));

        [Interrupt("I2c0Error")]
        private static void OnError() => s_transfer.OnError(Registers(0));
    }

    private static class I2c1Interrupts
    {
        private static I2cTransfer s_transfer;

        public static void Start(int address, byte* write, int writeLength, byte* read, int readLength)
        {
            Eclic.Enable(52);
            Eclic.Enable(53);
            s_transfer.Start(Registers(1), 1, address, write, writeLength, read, readLength);
        }

        [Interrupt("I2c1Event")]
        private static void OnEvent() => s_transfer.OnEvent(Registers(1));

        [Interrupt("I2c1Error")]
        private static void OnError() => s_transfer.OnError(Registers(1));
    }
}

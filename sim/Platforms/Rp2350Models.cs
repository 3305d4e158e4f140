using Flint.Sim.Peripherals.RaspberryPi;
using Flint.Sim.Riscv;

namespace Flint.Sim;

/// <summary>The devices of the RP2350.</summary>
internal static class Rp2350Models
{
    /// <summary>The registers, and three times as much for those that change single bits.</summary>
    private const ulong Length = 0x4000;

    public static readonly (string Name, Model Model)[] All =
    [
        ("GPIOPort.RP2350_GPIO", Of((chip, arguments) => new Rp2350Gpio(chip, arguments.Name))),
        ("IRQControllers.Hazard3_Xh3irq", new(0, (machine, arguments) =>
        {
            Hart hart = arguments.RequiredHart("cpu", machine);
            Rp2350Chip.Of(machine).Add(new Xh3power(hart));
            return new Xh3irq(hart);
        })),
        ("Miscellaneous.RP2350_Clocks", Of((chip, arguments) => new Rp2350Clocks(chip, arguments.Name))),
        ("Miscellaneous.RP2350_Pads", Of((chip, arguments) =>
        {
            arguments.Ignore("gpio");
            return new Rp2350Pads(chip, arguments.Name);
        })),
        ("Miscellaneous.RP2350_PLL", Of((chip, arguments) => new Rp2350Pll(chip, arguments.Name, Index(arguments)))),
        ("Miscellaneous.RP2350_Resets", Of((chip, arguments) => new Rp2350Resets(chip, arguments.Name))),
        ("Miscellaneous.RP2350_SIO", new(0x200, (machine, arguments) =>
        {
            arguments.Ignore("gpio");
            return new Rp2350Sio(Rp2350Chip.Of(machine));
        })),
        ("Miscellaneous.RP2350_Ticks", Of((chip, arguments) => new Rp2350Ticks(chip, arguments.Name))),
        ("Miscellaneous.RP2350_XOSC", Of((chip, arguments) => new Rp2350Oscillator(chip, arguments.Name))),
        ("DMA.RP2350_DMA", Of((chip, arguments) => new Rp2350Dma(chip, arguments.Name))),
        ("I2C.RP2350_I2C", Of((chip, arguments) => new DesignWareI2c(chip, arguments.Name))),
        ("Analog.RP2350_ADC", Of((chip, arguments) => new Rp2350Adc(chip, arguments.Name))),
        ("MTD.RP2350_QMI", Of((chip, arguments) => new Rp2350Qmi(chip, arguments.Name))),
        ("Miscellaneous.RP2350_OTP", new(0x4000, (machine, arguments) => new Rp2350Otp())),
        ("Miscellaneous.RP2350_Power", Of((chip, arguments) => new Rp2350Power(chip, arguments.Name))),
        ("Miscellaneous.RP2350_PSM", Of((chip, arguments) => new Rp2350PowerOn(chip, arguments.Name))),
        ("SPI.RP2350_SPI", Of((chip, arguments) => new Pl022(chip, arguments.Name))),
        ("Timers.RP2350_PWM", Of((chip, arguments) =>
        {
            arguments.Ignore("gpio");
            return new Rp2350Pwm(chip, arguments.Name);
        })),
        ("Timers.RP2350_Timer", Of((chip, arguments) => new Rp2350Timer(chip, arguments.Name, Index(arguments)))),
        ("Timers.RP2350_Watchdog", Of((chip, arguments) => new Rp2350Watchdog(chip, arguments.Name))),
        ("UART.RP2350_UART", Of((chip, arguments) => new Pl011(chip, arguments.Name))),
    ];

    private static Model Of(Func<Rp2350Chip, ModelArguments, object> create) => new(Length, (machine, arguments) => create(Rp2350Chip.Of(machine), arguments));

    private static int Index(ModelArguments arguments) => (int)arguments.RequiredNumber("index");
}

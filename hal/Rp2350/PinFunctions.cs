using System.Runtime.CompilerServices;
using Flint.Registers.Rp2350;
using static Flint.Registers.Rp2350.Peripherals;

namespace Flint.Hal.Rp2350;

/// <summary>What a pin can be connected to, and how. (RP2350 Datasheet, GPIO: IO_BANK0 and PADS_BANK0.)</summary>
internal static class PinFunctions
{
    // Of GPIO_CTRL, FUNCSEL.
    public const uint Spi = 1;
    public const uint Uart = 2;
    public const uint I2c = 3;
    public const uint Pwm = 4;
    public const uint Sio = 5;
    public const uint None = 0x1F;

    // Of the pad: its output driver is off, its input on, pulls.
    public const uint OutputDisable = 1u << 7;
    public const uint InputEnable = 1u << 6;
    public const uint PullUp = 1u << 3;
    public const uint PullDown = 1u << 2;

    /// <summary>Of the pad: 4 mA, and hysteresis at the input.</summary>
    public const uint Normal = (1u << 4) | (1u << 1);

    /// <summary>The registers of the pins lie two words apart. An index that is checked costs 200 bytes in the smallest programs.</summary>
    public static ref IoBank0Registers.GpioCluster.GpioCtrlRegister Control(int pin) => ref Unsafe.Add(ref IO_BANK0.GPIO0.GPIO_CTRL, 2 * pin);

    public static ref PadsBank0Registers.GpioRegister Pad(int pin) => ref Unsafe.Add(ref PADS_BANK0.GPIO0, pin);

    /// <summary>Gives a pin to a peripheral, and lets its pad go, which reset isolates.</summary>
    public static void Connect(int pin, uint function, uint pad)
    {
        PeripheralResets.Release(PeripheralResets.IoBank0 | PeripheralResets.PadsBank0);
        Control(pin).Value = function;
        Pad(pin).Value = pad;
    }
}

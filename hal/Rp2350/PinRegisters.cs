namespace Flint.Hal.Rp2350;

/// <summary>What a pin is connected to, and how. (RP2350 Datasheet, GPIO: IO_BANK0, PADS_BANK0, and the GPIO part of SIO.)</summary>
public static class PinRegisters
{
    private const nuint Functions = 0x40028000;
    private const nuint Pads = 0x40038000;
    private const nuint Sio = 0xD0000000;

    public const uint SpiFunction = 1;
    public const uint UartFunction = 2;
    public const uint I2cFunction = 3;
    public const uint PwmFunction = 4;
    public const uint SioFunction = 5;
    public const uint NoFunction = 0x1F;

    /// <summary>Bit of <see cref="Pad"/>: the output driver is off.</summary>
    public const uint OutputDisable = 1u << 7;

    /// <summary>Bit of <see cref="Pad"/>.</summary>
    public const uint InputEnable = 1u << 6;

    /// <summary>Bit of <see cref="Pad"/>.</summary>
    public const uint PullUp = 1u << 3;

    /// <summary>Bit of <see cref="Pad"/>.</summary>
    public const uint PullDown = 1u << 2;

    /// <summary>Bits of <see cref="Pad"/>: 4 mA, and hysteresis at the input.</summary>
    public const uint Normal = (1u << 4) | (1u << 1);

    /// <summary>GPIO_IN.</summary>
    public static Register32 Input => new(Sio + 0x04);

    /// <summary>GPIO_OUT.</summary>
    public static Register32 Output => new(Sio + 0x10);

    /// <summary>GPIO_OUT_SET.</summary>
    public static Register32 OutputSet => new(Sio + 0x18);

    /// <summary>GPIO_OUT_CLR.</summary>
    public static Register32 OutputClear => new(Sio + 0x20);

    /// <summary>GPIO_OUT_XOR.</summary>
    public static Register32 OutputFlip => new(Sio + 0x28);

    /// <summary>GPIO_OE_SET.</summary>
    public static Register32 EnableSet => new(Sio + 0x38);

    /// <summary>GPIO_OE_CLR.</summary>
    public static Register32 EnableClear => new(Sio + 0x40);

    /// <summary>GPIOx_CTRL: the function in the lowest five bits.</summary>
    public static SharedRegister32 Control(int pin) => new(Functions + 4 + (8 * (nuint)(uint)pin));

    /// <summary>The pad's control; bit 8, set by reset, isolates it.</summary>
    public static SharedRegister32 Pad(int pin) => new(Pads + 4 + (4 * (nuint)(uint)pin));

    /// <summary>Gives a pin to a peripheral, and lets its pad go.</summary>
    public static void Connect(int pin, uint function, uint pad)
    {
        PeripheralResets.Release(PeripheralResets.IoBank0 | PeripheralResets.PadsBank0);
        Control(pin).Write(function);
        Pad(pin).Write(pad);
    }
}

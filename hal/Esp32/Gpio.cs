using System.Runtime.CompilerServices;
using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>Pins of an ESP32-C3, by their GPIO number: 0 to 21. (ESP32-C3 Technical Reference Manual: IO MUX and GPIO Matrix; USB Serial/JTAG Controller.)</summary>
public static class Gpio
{
    // Of FUNC_OUT_SEL_CFG: the pin is driven by OUT.
    private const uint OutputRegister = 128;

    // Of IO_MUX: the pin belongs to the matrix; 20 mA, as after reset.
    private const uint ByMatrix = 1;
    private const uint Drive = 2;

    private const int UsbMinus = 18;
    private const int UsbPlus = 19;

    /// <summary>Nothing to do: pins have their clock since reset.</summary>
    public static void Open(int pin)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Configure(int pin, PinMode mode)
    {
        TakeFromUsb(pin);
        GPIO.FUNC_OUT_SEL_CFG[pin].Value = OutputRegister;
        GPIO.PIN[pin].Write(new() { PAD_DRIVER = mode is PinMode.OpenDrain or PinMode.OpenDrainPullUp });
        if (mode is PinMode.Output or PinMode.OpenDrain or PinMode.OpenDrainPullUp)
            GPIO.ENABLE_W1TS.Value = 1u << pin;
        else
            GPIO.ENABLE_W1TC.Value = 1u << pin;
        IO_MUX.GPIO[pin].Write(new()
        {
            MCU_SEL = ByMatrix,
            FUN_DRV = Drive,
            FUN_IE = mode != PinMode.Analog,
            FUN_WPU = mode is PinMode.InputPullUp or PinMode.OpenDrainPullUp,
            FUN_WPD = mode == PinMode.InputPullDown,
        });
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(int pin, bool isHigh)
    {
        if (isHigh)
            GPIO.OUT_W1TS.Value = 1u << pin;
        else
            GPIO.OUT_W1TC.Value = 1u << pin;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Toggle(int pin) => Write(pin, !Output(pin));

    public static bool Read(int pin) => (GPIO.IN.Value & 1u << pin) != 0;

    public static bool Output(int pin) => (GPIO.OUT.Value & 1u << pin) != 0;

    /// <summary>Gives a pin to a peripheral's output.</summary>
    /// <param name="signal">Its number in the matrix.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void GiveOutput(int pin, uint signal)
    {
        TakeFromUsb(pin);
        GPIO.FUNC_OUT_SEL_CFG[pin].Value = signal;
        GPIO.PIN[pin].Value = 0;
        GPIO.ENABLE_W1TS.Value = 1u << pin;
        IO_MUX.GPIO[pin].Write(new() { MCU_SEL = ByMatrix, FUN_DRV = Drive });
    }

    /// <summary>Lets a peripheral's input come from a pin.</summary>
    /// <param name="signal">Its number in the matrix.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void GiveInput(int pin, uint signal)
    {
        TakeFromUsb(pin);
        GPIO.FUNC_IN_SEL_CFG[(int)signal].Write(new() { SEL = true, IN_SEL = (uint)pin });
        GPIO.ENABLE_W1TC.Value = 1u << pin;
        IO_MUX.GPIO[pin].Write(new() { MCU_SEL = ByMatrix, FUN_DRV = Drive, FUN_IE = true });
    }

    /// <summary>Gives an open-drain pin to a peripheral that drives and reads it, with the chip's own pull-up.</summary>
    /// <param name="signal">Its number in the matrix, the same in both directions.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void GiveOpenDrain(int pin, uint signal)
    {
        TakeFromUsb(pin);
        GPIO.FUNC_OUT_SEL_CFG[pin].Value = signal;
        GPIO.FUNC_IN_SEL_CFG[(int)signal].Write(new() { SEL = true, IN_SEL = (uint)pin });
        GPIO.PIN[pin].Write(new() { PAD_DRIVER = true });
        GPIO.ENABLE_W1TS.Value = 1u << pin;
        IO_MUX.GPIO[pin].Write(new() { MCU_SEL = ByMatrix, FUN_DRV = Drive, FUN_IE = true, FUN_WPU = true });
    }

    /// <summary>Two pins are the USB port's after reset, and one of them is pulled up: the port gives up both, its serial port and JTAG adapter with them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TakeFromUsb(int pin)
    {
        if (pin is UsbMinus or UsbPlus)
            USB_DEVICE.CONF0.Write(new() { PAD_PULL_OVERRIDE = true });
    }
}

using static Flint.Registers.Rp2350.Peripherals;

namespace Flint.Hal.Rp2350;

/// <summary>The RP2350's pins, by their GPIO number. (RP2350 Datasheet, GPIO.)</summary>
/// <remarks>In stepping A2 an input's leakage holds it at 2.2 V against the chip's own pull-down, so <see cref="PinMode.InputPullDown"/> needs 8.2 kilohms or less to ground beside it. (RP2350-E9.)</remarks>
public static class Gpio
{
    public static void Open(int pin) => PeripheralResets.Release(PeripheralResets.IoBank0 | PeripheralResets.PadsBank0);

    /// <exception cref="NotSupportedException">The chip has no open-drain outputs.</exception>
    public static void Configure(int pin, PinMode mode)
    {
        if (mode is PinMode.OpenDrain or PinMode.OpenDrainPullUp)
            throw new NotSupportedException("the RP2350 has no open-drain outputs; make the pin an input to let it go");
        if (mode == PinMode.Analog)
        {
            PinFunctions.Pad(pin).Value = PinFunctions.OutputDisable;
            PinFunctions.Control(pin).Value = PinFunctions.None;
            return;
        }

        if (mode == PinMode.Output)
            SIO.GPIO_OE_SET.Value = 1u << pin;
        else
            SIO.GPIO_OE_CLR.Value = 1u << pin;
        uint resistor = mode == PinMode.InputPullUp ? PinFunctions.PullUp : mode == PinMode.InputPullDown ? PinFunctions.PullDown : 0;
        PinFunctions.Connect(pin, PinFunctions.Sio, PinFunctions.Normal | PinFunctions.InputEnable | resistor);
    }

    public static void Write(int pin, bool isHigh)
    {
        if (isHigh)
            SIO.GPIO_OUT_SET.Value = 1u << pin;
        else
            SIO.GPIO_OUT_CLR.Value = 1u << pin;
    }

    public static void Toggle(int pin) => SIO.GPIO_OUT_XOR.Value = 1u << pin;

    public static bool Read(int pin) => (SIO.GPIO_IN.Value & 1u << pin) != 0;

    public static bool Output(int pin) => (SIO.GPIO_OUT.Value & 1u << pin) != 0;

    public static void Watch(int pin, Edge edges) => GpioInterrupt.Watch(pin, edges);
}

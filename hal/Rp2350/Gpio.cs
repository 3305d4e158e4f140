using System.Numerics;
using Flint.Runtime;

namespace Flint.Hal.Rp2350;

/// <summary>The RP2350's pins, by their GPIO number. (RP2350 Datasheet, GPIO.)</summary>
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
            PinRegisters.Pad(pin).Write(PinRegisters.OutputDisable);
            PinRegisters.Control(pin).Write(PinRegisters.NoFunction);
            return;
        }

        if (mode == PinMode.Output)
            PinRegisters.EnableSet.Write(1u << pin);
        else
            PinRegisters.EnableClear.Write(1u << pin);
        uint resistor = mode == PinMode.InputPullUp ? PinRegisters.PullUp : mode == PinMode.InputPullDown ? PinRegisters.PullDown : 0;
        PinRegisters.Connect(pin, PinRegisters.SioFunction, PinRegisters.Normal | PinRegisters.InputEnable | resistor);
    }

    public static void Write(int pin, bool isHigh)
    {
        if (isHigh)
            PinRegisters.OutputSet.Write(1u << pin);
        else
            PinRegisters.OutputClear.Write(1u << pin);
    }

    public static void Toggle(int pin) => PinRegisters.OutputFlip.Write(1u << pin);

    public static bool Read(int pin) => PinRegisters.Input.HasAny(1u << pin);

    public static bool Output(int pin) => PinRegisters.Output.HasAny(1u << pin);

    public static void Watch(int pin, Edge edges) => GpioInterrupt.Watch(pin, edges);
}

/// <summary>Edges of all pins come by one interrupt. (RP2350 Datasheet, IO_BANK0.)</summary>
internal static class GpioInterrupt
{
    private const nuint Functions = 0x40028000;
    private const int PinsPerRegister = 8;
    private const int RegisterCount = 4;
    private const int Line = 21;
    private const uint EdgeLow = 1u << 2;
    private const uint EdgeHigh = 1u << 3;
    private const uint AllOfPin = 15;

    public static void Watch(int pin, Edge edges)
    {
        int shift = 4 * (pin % PinsPerRegister);
        Enable(pin / PinsPerRegister).Clear(AllOfPin << shift);
        Raw(pin / PinsPerRegister).Write(AllOfPin << shift);
        if (edges == Edge.None)
            return;
        Enable(pin / PinsPerRegister).Set((((edges & Edge.Rising) != 0 ? EdgeHigh : 0) | ((edges & Edge.Falling) != 0 ? EdgeLow : 0)) << shift);
        InterruptController.EnableLine(Line);
    }

    [Interrupt("Gpio")]
    private static void OnEdge()
    {
        for (int i = 0; i < RegisterCount; i++)
        {
            uint status = Status(i).Value;
            Raw(i).Write(status);
            while (status != 0)
            {
                int pin = BitOperations.TrailingZeroCount(status) / 4;
                status &= ~(AllOfPin << (4 * pin));
                PinEvents.Raise((i * PinsPerRegister) + pin);
            }
        }
    }

    /// <summary>INTR: writing a one forgets an edge.</summary>
    private static Register32 Raw(int index) => new(Functions + 0x230 + (4 * (nuint)(uint)index));

    /// <summary>PROC0_INTE: four bits a pin.</summary>
    private static SharedRegister32 Enable(int index) => new(Functions + 0x248 + (4 * (nuint)(uint)index));

    /// <summary>PROC0_INTS.</summary>
    private static Register32 Status(int index) => new(Functions + 0x278 + (4 * (nuint)(uint)index));
}

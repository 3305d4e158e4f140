using System.Runtime.CompilerServices;

namespace Flint.Hal.Esp32;

/// <summary>Pins of an ESP32-C3, by their GPIO number: 0 to 21.</summary>
public static class Gpio
{
    /// <summary>Nothing to do: pins have their clock since reset.</summary>
    public static void Open(int pin)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Configure(int pin, PinMode mode)
    {
        bool isOutput = mode is PinMode.Output or PinMode.OpenDrain or PinMode.OpenDrainPullUp;
        PinRegisters.OutputSelect(pin).Write(PinRegisters.OutputRegister);
        PinRegisters.Configuration(pin).Write(mode is PinMode.OpenDrain or PinMode.OpenDrainPullUp ? PinRegisters.OpenDrain : 0);
        (isOutput ? PinRegisters.EnableSet : PinRegisters.EnableClear).Write(1u << pin);
        PinRegisters.Pad(pin).Write(PinRegisters.ByMatrix | PinRegisters.Drive | mode switch
        {
            PinMode.Analog => 0,
            PinMode.InputPullUp or PinMode.OpenDrainPullUp => PinRegisters.InputEnable | PinRegisters.PullUp,
            PinMode.InputPullDown => PinRegisters.InputEnable | PinRegisters.PullDown,
            _ => PinRegisters.InputEnable,
        });
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(int pin, bool isHigh) => (isHigh ? PinRegisters.OutputSet : PinRegisters.OutputClear).Write(1u << pin);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Toggle(int pin) => Write(pin, !Output(pin));

    public static bool Read(int pin) => PinRegisters.Input.HasAny(1u << pin);

    public static bool Output(int pin) => PinRegisters.Output.HasAny(1u << pin);

    /// <summary>Gives a pin to a peripheral's output.</summary>
    /// <param name="signal">Its number in the matrix.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void GiveOutput(int pin, uint signal)
    {
        PinRegisters.OutputSelect(pin).Write(signal);
        PinRegisters.Configuration(pin).Write(0);
        PinRegisters.EnableSet.Write(1u << pin);
        PinRegisters.Pad(pin).Write(PinRegisters.ByMatrix | PinRegisters.Drive);
    }

    /// <summary>Lets a peripheral's input come from a pin.</summary>
    /// <param name="signal">Its number in the matrix.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void GiveInput(int pin, uint signal)
    {
        PinRegisters.InputSelect((int)signal).Write((uint)pin | PinRegisters.ThroughMatrix);
        PinRegisters.EnableClear.Write(1u << pin);
        PinRegisters.Pad(pin).Write(PinRegisters.ByMatrix | PinRegisters.Drive | PinRegisters.InputEnable);
    }

    /// <summary>Gives an open-drain pin to a peripheral that drives and reads it, with the chip's own pull-up.</summary>
    /// <param name="signal">Its number in the matrix, the same in both directions.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void GiveOpenDrain(int pin, uint signal)
    {
        PinRegisters.OutputSelect(pin).Write(signal);
        PinRegisters.InputSelect((int)signal).Write((uint)pin | PinRegisters.ThroughMatrix);
        PinRegisters.Configuration(pin).Write(PinRegisters.OpenDrain);
        PinRegisters.EnableSet.Write(1u << pin);
        PinRegisters.Pad(pin).Write(PinRegisters.ByMatrix | PinRegisters.Drive | PinRegisters.InputEnable | PinRegisters.PullUp);
    }
}

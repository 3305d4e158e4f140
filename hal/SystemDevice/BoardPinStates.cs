using System.Device.Gpio;
using System.Runtime.CompilerServices;

namespace Flint.SystemDevice;

/// <summary>The states of the chip's own pins, three bits each. A chip's pins are there once, so all controllers of them share these.</summary>
internal sealed class BoardPinStates : PinStates
{
    private const int PinsPerWord = 32;

    public static readonly BoardPinStates Instance = new();

    private Pins _open;
    private Pins _written;
    private Pins _high;

    public override bool IsOpen(int pin) => IsIn(ref _open, pin);

    public override void Open(int pin) => Set(ref _open, pin, true);

    public override void Close(int pin)
    {
        Set(ref _open, pin, false);
        Set(ref _written, pin, false);
    }

    /// <summary>The driver has nothing to do for a pin that is closed.</summary>
    public override void CloseAll(GpioController controller)
    {
        _open = default;
        _written = default;
    }

    public override void SetValue(int pin, bool isHigh)
    {
        Set(ref _written, pin, true);
        Set(ref _high, pin, isHigh);
    }

    public override bool TryGetValue(int pin, out bool isHigh)
    {
        isHigh = IsIn(ref _high, pin);
        return IsIn(ref _written, pin);
    }

    public override GpioPin PinOf(int pin, GpioController controller) => Controller.NewPin(pin, controller);

    private static bool IsIn(ref Pins pins, int pin) => (pins[pin / PinsPerWord] & (1u << pin)) != 0;

    private static void Set(ref Pins pins, int pin, bool isIn)
    {
        ref uint word = ref pins[pin / PinsPerWord];
        word = isIn ? word | (1u << pin) : word & ~(1u << pin);
    }

    /// <summary>A bit for each of 128 pins.</summary>
    [InlineArray(4)]
    private struct Pins
    {
        private uint _first;
    }
}

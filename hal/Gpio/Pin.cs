using Flint.Runtime;

namespace Flint.Hal;

/// <summary>A pin of the chip, before it is put to use.</summary>
/// <param name="number">The chip's number for it.</param>
/// <param name="activeLow">The part on the pin is on, or pressed, at 0 V.</param>
public readonly struct Pin(int number, bool activeLow = false)
{
    /// <summary>The chip's number for it: 16 times the port plus the bit on chips with ports.</summary>
    public int Number => number;

    /// <summary>Whether the part on the pin is on, or pressed, at 0 V.</summary>
    public bool IsActiveLow => activeLow;

    /// <summary>Whether inputs can be pulled down by resistors of the chip's own.</summary>
    public static bool HasPullDown => PullDowns != 0;

    private static extern int PullDowns { [TargetValue("gpio.pullDowns")] get; }

    /// <summary>Makes it an output, switched off.</summary>
    public OutputPin AsOutput() => AsOutput(PinMode.Output);

    /// <summary>Makes it an output that drives low only; high is left to a resistor. Switched off.</summary>
    /// <param name="pull">Up for the chip's own resistor, none for one on the board.</param>
    /// <exception cref="NotSupportedException">The chip has no open-drain outputs, or not with a resistor of its own.</exception>
    /// <exception cref="ArgumentException">The pull is <see cref="Pull.Down"/>.</exception>
    public OutputPin AsOpenDrain(Pull pull = Pull.None) => pull == Pull.Down
        ? throw new ArgumentException("an open-drain pin is pulled up or not at all")
        : AsOutput(pull == Pull.Up ? PinMode.OpenDrainPullUp : PinMode.OpenDrain);

    /// <summary>Makes it an input.</summary>
    /// <exception cref="NotSupportedException">The chip has no such resistor.</exception>
    public InputPin AsInput(Pull pull = Pull.None)
    {
        GpioHooks.Open(number);
        GpioHooks.Configure(number, pull switch
        {
            Pull.Up => PinMode.InputPullUp,
            Pull.Down => PinMode.InputPullDown,
            _ => PinMode.Input,
        });
        return new InputPin(number, activeLow);
    }

    private OutputPin AsOutput(PinMode mode)
    {
        GpioHooks.Open(number);
        var pin = new OutputPin(number, activeLow);
        pin.Off();
        GpioHooks.Configure(number, mode);
        return pin;
    }
}

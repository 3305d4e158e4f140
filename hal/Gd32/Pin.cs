namespace Flint.Hal.Gd32;

/// <summary>A pin of a GD32VF103.</summary>
/// <param name="number">16 times the port (A is 0) plus the pin in the port.</param>
/// <param name="activeLow">The part on the pin is on, or pressed, at 0 V.</param>
public readonly struct Pin(int number, bool activeLow)
{
    private const uint FloatingInput = 0b0100;
    private const uint PulledInput = 0b1000;
    private const uint PushPullOutput = 0b0010;

    internal const uint AlternateOutput = 0b1011;

    private PortRegisters Port => new(number / 16);

    private int Bit => number % 16;

    /// <summary>Makes it a GPIO output at up to 2 MHz, switched off.</summary>
    public OutputPin AsOutput()
    {
        EnablePort();
        var pin = new OutputPin(Port, Bit, activeLow);
        pin.Off();
        SetMode(PushPullOutput);
        return pin;
    }

    /// <summary>Makes it a GPIO input.</summary>
    public InputPin AsInput(Pull pull = Pull.None)
    {
        EnablePort();
        SetMode(pull == Pull.None ? FloatingInput : PulledInput);
        var operate = Port.BitOperate;
        if (pull != Pull.None)
            operate.Value = 1u << (pull == Pull.Up ? Bit : Bit + 16);
        return new InputPin(Port, Bit, activeLow);
    }

    internal void EnablePort() => ClockRegisters.Apb2Enable.Set(1u << (ClockRegisters.PortAEnableBit + (number / 16)));

    internal void SetMode(uint mode)
    {
        int shift = Bit % 8 * 4;
        var control = Port.Control(Bit);
        control.Value = (control.Value & ~(0b1111u << shift)) | (mode << shift);
    }
}

/// <summary>A pin that drives something.</summary>
public readonly struct OutputPin
{
    private readonly PortRegisters _port;
    private readonly int _bit;
    private readonly bool _activeLow;

    internal OutputPin(PortRegisters port, int bit, bool activeLow)
    {
        _port = port;
        _bit = bit;
        _activeLow = activeLow;
    }

    /// <summary>Whether what is on the pin is switched on.</summary>
    public bool IsOn => (_port.OutputControl.Value & (1u << _bit)) != 0 != _activeLow;

    public void On() => Write(!_activeLow);

    public void Off() => Write(_activeLow);

    public void Toggle()
    {
        var output = _port.OutputControl;
        output.Value ^= 1u << _bit;
    }

    /// <param name="isHigh">The level of the pin itself.</param>
    public void Write(bool isHigh)
    {
        var operate = _port.BitOperate;
        operate.Value = 1u << (isHigh ? _bit : _bit + 16);
    }
}

/// <summary>A pin that is read.</summary>
public readonly struct InputPin
{
    private readonly PortRegisters _port;
    private readonly int _bit;
    private readonly bool _activeLow;

    internal InputPin(PortRegisters port, int bit, bool activeLow)
    {
        _port = port;
        _bit = bit;
        _activeLow = activeLow;
    }

    /// <summary>Whether the part on the pin is active: a button is pressed.</summary>
    public bool IsActive => Read() != _activeLow;

    /// <summary>True at a high level.</summary>
    public bool Read() => (_port.InputStatus.Value & (1u << _bit)) != 0;
}

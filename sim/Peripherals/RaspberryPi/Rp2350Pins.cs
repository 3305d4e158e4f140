namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>
/// The pins between the pads and the peripherals: who drives each, and what is read from it (RP2350 Datasheet, GPIO). The smaller package with 30 of them.
/// </summary>
internal sealed class Rp2350Pins() : GpioPort(Count)
{
    public const int Count = 30;
    public const uint PwmFunction = 4;
    public const uint SioFunction = 5;

    private const uint ResetControl = 0x1F;
    private const uint ResetPad = 0x116;
    private const uint Isolated = 1 << 8;
    private const uint OutputDisabled = 1 << 7;
    private const uint InputEnabled = 1 << 6;
    private const uint PullUp = 1 << 3;
    private const uint PullDown = 1 << 2;

    private readonly uint[] controls = [.. Enumerable.Repeat(ResetControl, Count)];
    private readonly uint[] pads = [.. Enumerable.Repeat(ResetPad, Count)];
    private uint pwmLevels;
    private uint sioLevels;
    private uint sioEnables;

    /// <summary>Told after levels may have changed.</summary>
    public event Action? Refreshed;

    /// <summary>What reaches the peripherals, a bit a pin.</summary>
    public uint Inputs { get; private set; }

    public uint Control(int pin) => controls[pin];

    public uint Pad(int pin) => pads[pin];

    public void SetControl(int pin, uint value)
    {
        controls[pin] = value & 0x3003_F01F;
        Refresh();
    }

    public void SetPad(int pin, uint value)
    {
        pads[pin] = value & 0x1FF;
        Refresh();
    }

    public void SetSio(uint levels, uint enables)
    {
        (sioLevels, sioEnables) = (levels, enables);
        Refresh();
    }

    public void SetPwm(uint levels)
    {
        if (levels == pwmLevels)
            return;
        pwmLevels = levels;
        Refresh();
    }

    /// <summary>Whether a pin's function is selected, and its pad lets it through.</summary>
    public bool IsConnected(int pin, uint function) => (controls[pin] & 0x1F) == function && (pads[pin] & Isolated) == 0;

    public override bool IsOutput(int pin) => Enable(pin);

    public void Reset()
    {
        ResetControls();
        ResetPads();
        SetSio(0, 0);
    }

    public void ResetControls()
    {
        Array.Fill(controls, ResetControl);
        Refresh();
    }

    public void ResetPads()
    {
        Array.Fill(pads, ResetPad);
        Refresh();
    }

    protected override void Refresh()
    {
        uint inputs = 0;
        for (int pin = 0; pin < Count; pin++)
        {
            bool level = LevelOf(pin);
            Level(pin).IsHigh = level;
            bool input = Override(controls[pin] >> 16, level && (pads[pin] & (InputEnabled | Isolated)) == InputEnabled);
            inputs |= input ? 1u << pin : 0;
        }

        Inputs = inputs;
        Refreshed?.Invoke();
    }

    private bool Enable(int pin)
    {
        bool enable = (controls[pin] & 0x1F) switch
        {
            SioFunction => (sioEnables >> pin & 1) != 0,
            PwmFunction => true,
            _ => false,
        };
        return Override(controls[pin] >> 14, enable) && (pads[pin] & (OutputDisabled | Isolated)) == 0;
    }

    private bool Output(int pin) => Override(controls[pin] >> 12, (controls[pin] & 0x1F) switch
    {
        SioFunction => (sioLevels >> pin & 1) != 0,
        PwmFunction => (pwmLevels >> pin & 1) != 0,
        _ => false,
    });

    private bool LevelOf(int pin)
    {
        uint bit = 1u << pin;
        if (Enable(pin))
            return Output(pin);
        if ((Driven & bit) != 0)
            return (DriveLevels & bit) != 0;
        if ((Pulled & bit) != 0)
            return true;
        return (pads[pin] & PullUp) != 0 && (pads[pin] & PullDown) == 0;
    }

    /// <param name="control">What overrides a signal, in the lowest two bits: nothing, its inverse, low, high.</param>
    private static bool Override(uint control, bool signal) => (control & 3) switch
    {
        0 => signal,
        1 => !signal,
        2 => false,
        _ => true,
    };
}

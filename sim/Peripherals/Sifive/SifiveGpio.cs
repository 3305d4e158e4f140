namespace Flint.Sim.Peripherals.Sifive;

/// <summary>SiFive's GPIO controller: 32 pins, an interrupt for each (FE310-G002 Manual, General Purpose Input/Output Controller).</summary>
/// <remarks>Outputs from 32 on are the pins' interrupts; inputs 0 to 31 are the pins themselves, from 32 on the second of the two peripherals that can have a pin (PWM).</remarks>
public sealed class SifiveGpio() : GpioPort(Count), IBusDevice, IResettable, ISignalSource
{
    private const int Count = 32;

    private readonly Signal[] interrupts = [.. Enumerable.Range(0, Count).Select(_ => new Signal())];
    private uint inputEnable;
    private uint outputEnable;
    private uint output;
    private uint pullUp;
    private uint driveStrength;
    private uint riseEnable;
    private uint risePending;
    private uint fallEnable;
    private uint fallPending;
    private uint highEnable;
    private uint highPending;
    private uint lowEnable;
    private uint lowPending;
    private uint functionEnable;
    private uint functionSelect;
    private uint invert;
    private uint lastLevels;
    private uint functionLevels;

    private uint Levels
    {
        get
        {
            uint own = outputEnable & ~functionEnable;
            uint function = functionEnable & functionSelect;
            uint outside = ~own & ~function;
            return (output ^ invert) & own | functionLevels & function | DriveLevels & Driven & outside | (pullUp | Pulled) & outside & ~Driven;
        }
    }

    /// <summary>What <c>input_val</c> reads: the levels of the pins whose input is enabled.</summary>
    private uint Inputs => Levels & inputEnable;

    public Signal? Output(string? name, int number) => number is >= Count and < 2 * Count ? interrupts[number - Count] : null;

    public override bool TryConnect(Signal wire, int input)
    {
        if (input is < Count or >= 2 * Count)
            return base.TryConnect(wire, input);
        uint bit = 1u << (input - Count);
        wire.Changed += isHigh =>
        {
            functionLevels = functionLevels & ~bit | (isHigh ? bit : 0);
            Refresh();
        };
        return true;
    }

    public void Reset()
    {
        inputEnable = outputEnable = output = pullUp = driveStrength = functionEnable = functionSelect = invert = 0;
        riseEnable = fallEnable = highEnable = lowEnable = 0;
        Refresh();
        risePending = fallPending = highPending = lowPending = 0;
        Refresh();
    }

    public override bool IsOutput(int pin) => (outputEnable >> pin & 1) != 0;

    public ulong Read(ulong offset, int size) => offset switch
    {
        0x00 => Inputs,
        0x04 => inputEnable,
        0x08 => outputEnable,
        0x0C => output,
        0x10 => pullUp,
        0x14 => driveStrength,
        0x18 => riseEnable,
        0x1C => risePending,
        0x20 => fallEnable,
        0x24 => fallPending,
        0x28 => highEnable,
        0x2C => highPending,
        0x30 => lowEnable,
        0x34 => lowPending,
        0x38 => functionEnable,
        0x3C => functionSelect,
        0x40 => invert,
        _ => 0,
    };

    public void Write(ulong offset, int size, ulong value)
    {
        var word = (uint)value;
        switch (offset)
        {
            case 0x04:
                inputEnable = word;
                break;
            case 0x08:
                outputEnable = word;
                break;
            case 0x0C:
                output = word;
                break;
            case 0x10:
                pullUp = word;
                break;
            case 0x14:
                driveStrength = word;
                break;
            case 0x18:
                riseEnable = word;
                break;
            case 0x1C:
                risePending &= ~word;
                break;
            case 0x20:
                fallEnable = word;
                break;
            case 0x24:
                fallPending &= ~word;
                break;
            case 0x28:
                highEnable = word;
                break;
            case 0x2C:
                highPending &= ~word;
                break;
            case 0x30:
                lowEnable = word;
                break;
            case 0x34:
                lowPending &= ~word;
                break;
            case 0x38:
                functionEnable = word;
                break;
            case 0x3C:
                functionSelect = word;
                break;
            case 0x40:
                invert = word;
                break;
        }

        Refresh();
    }

    protected override void Refresh()
    {
        uint now = Levels;
        uint inputs = now & inputEnable;
        uint changed = inputs ^ lastLevels;
        risePending |= changed & inputs;
        fallPending |= changed & ~inputs;
        highPending |= inputs;
        lowPending |= inputEnable & ~inputs;
        lastLevels = inputs;
        uint requests = risePending & riseEnable | fallPending & fallEnable | highPending & highEnable | lowPending & lowEnable;
        for (int pin = 0; pin < Count; pin++)
        {
            interrupts[pin].IsHigh = (requests >> pin & 1) != 0;
            Level(pin).IsHigh = (now >> pin & 1) != 0;
        }
    }
}

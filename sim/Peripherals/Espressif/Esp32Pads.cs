namespace Flint.Sim.Peripherals.Espressif;

/// <summary>
/// The pads of an ESP32-C3 with what decides on them: the GPIO registers, the IO MUX, and the matrix that brings any peripheral's signal to any pad
/// (ESP32-C3 Technical Reference Manual, IO MUX and GPIO Matrix). Shared by the devices that have those registers.
/// </summary>
public sealed class Esp32Pads() : GpioPort(Count)
{
    internal const int Count = 22;

    /// <summary>The matrix's number for the GPIO output register itself.</summary>
    internal const uint GpioSignal = 128;

    private const int SignalCount = 128;
    private const int UsbMinus = 18;
    private const int UsbPlus = 19;
    private const uint ResetMultiplexer = 0xB00;
    private const uint InputEnable = 1 << 9;
    private const uint PullUp = 1 << 8;
    private const uint PullDown = 1 << 7;
    private const uint OpenDrain = 1 << 2;
    private const uint WakeEnable = 1 << 10;
    private const uint LowLevel = 4;
    private const uint HighLevel = 5;
    private const uint SignalInverted = 1 << 8;
    private const uint EnabledByGpio = 1 << 9;
    private const uint SelectsPin = 1 << 6;
    private const uint Pins = (1u << Count) - 1;

    private readonly Signal[] signals = [.. Enumerable.Range(0, SignalCount).Select(_ => new Signal())];
    private uint lastInputs;
    private bool isRefreshing;
    private bool hasUsb;
    private bool isPulledByUsb;

    internal uint Output { get; set; }

    internal uint Enable { get; set; }

    /// <summary>GPIO_PINn.</summary>
    internal uint[] Pin { get; } = new uint[Count];

    /// <summary>GPIO_FUNCn_OUT_SEL_CFG.</summary>
    internal uint[] OutputSelect { get; } = [.. Enumerable.Repeat(GpioSignal, Count)];

    /// <summary>GPIO_FUNCn_IN_SEL_CFG.</summary>
    internal uint[] InputSelect { get; } = new uint[SignalCount];

    /// <summary>IO_MUX_GPIOn.</summary>
    internal uint[] Multiplexer { get; } = [.. Enumerable.Repeat(ResetMultiplexer, Count)];

    /// <summary>GPIO_STATUS.</summary>
    internal uint Pending { get; set; }

    internal Signal Interrupt { get; } = new();

    /// <summary>Told when a level may have changed.</summary>
    internal event Action? Refreshed;

    /// <summary>Whether the chip sleeps: then the pads have no clock, and no edge is seen.</summary>
    internal bool IsAsleep
    {
        get;
        set
        {
            field = value;
            Refresh();
        }
    }

    /// <summary>Whether a pad has a level that ends light sleep. Edges do not.</summary>
    internal bool Wakes
    {
        get
        {
            uint inputs = Inputs;
            for (int pin = 0; pin < Count; pin++)
            {
                bool isHigh = (inputs >> pin & 1) != 0;
                if ((Pin[pin] & WakeEnable) != 0 && InterruptType(pin) == (isHigh ? HighLevel : LowLevel))
                    return true;
            }

            return false;
        }
    }

    /// <summary>The levels of the pads whose input is enabled.</summary>
    internal uint Inputs
    {
        get
        {
            uint result = 0;
            for (int pin = 0; pin < Count; pin++)
                result |= Level(pin).IsHigh && (Multiplexer[pin] & InputEnable) != 0 ? 1u << pin : 0;
            return result;
        }
    }

    /// <summary>What is pending of the pins whose interrupt goes to the core.</summary>
    internal uint Requests
    {
        get
        {
            uint result = 0;
            for (int pin = 0; pin < Count; pin++)
                result |= (Pin[pin] >> 13 & 1) << pin;
            return result & Pending;
        }
    }

    /// <summary>Inputs from 128 on are the outputs of peripherals, by their number in the matrix.</summary>
    public override bool TryConnect(Signal wire, int input)
    {
        if (input is < SignalCount or >= 2 * SignalCount)
            return base.TryConnect(wire, input);
        Signal signal = signals[input - SignalCount];
        wire.Changed += level =>
        {
            signal.IsHigh = level;
            Refresh();
        };
        signal.IsHigh = wire.IsHigh;
        Refresh();
        return true;
    }

    public override bool IsOutput(int pin) => SelectedSignal(pin) == GpioSignal || (OutputSelect[pin] & EnabledByGpio) != 0
        ? (Enable >> pin & 1) != 0
        : true;

    /// <summary>Which pin of the USB port has a peripheral's output, as long as that has its pins; null when none has.</summary>
    internal int? UsbPinOfOutput(uint signal) => UsbPin(pin => SelectedSignal(pin) == signal);

    /// <summary>Which pin of the USB port is a peripheral's input, as long as that has its pins; null when none is.</summary>
    internal int? UsbPinOfInput(uint signal) => UsbPin(pin => (InputSelect[signal] & SelectsPin) != 0 && (InputSelect[signal] & 0x1F) == pin);

    /// <param name="hasPins">Pins 18 and 19 are the USB port's.</param>
    /// <param name="pullsUp">Pin 19 is pulled up by it.</param>
    internal void SetUsb(bool hasPins, bool pullsUp)
    {
        (hasUsb, isPulledByUsb) = (hasPins, pullsUp);
        Refresh();
    }

    internal void Changed() => Refresh();

    internal void Reset()
    {
        Output = 0;
        Enable = 0;
        Pending = 0;
        Array.Clear(Pin);
        Array.Clear(InputSelect);
        Array.Fill(OutputSelect, GpioSignal);
        Array.Fill(Multiplexer, ResetMultiplexer);
        Refresh();
    }

    protected override void Refresh()
    {
        // A level that changes here may come back as another peripheral's signal.
        if (isRefreshing)
            return;
        isRefreshing = true;
        for (int pin = 0; pin < Count; pin++)
            Level(pin).IsHigh = LevelOf(pin);
        isRefreshing = false;
        NoteEdges();
        Interrupt.IsHigh = Requests != 0;
        Refreshed?.Invoke();
    }

    private int? UsbPin(Func<int, bool> isGiven) => !hasUsb ? null : isGiven(UsbMinus) ? UsbMinus : isGiven(UsbPlus) ? UsbPlus : null;

    private uint InterruptType(int pin) => Pin[pin] >> 7 & 7;

    private uint SelectedSignal(int pin) => OutputSelect[pin] & 0xFF;

    private bool LevelOf(int pin)
    {
        bool isOpenDrain = (Pin[pin] & OpenDrain) != 0;
        uint selected = SelectedSignal(pin);
        bool driven = (selected >= SignalCount ? (Output >> pin & 1) != 0 : signals[selected].IsHigh) != ((OutputSelect[pin] & SignalInverted) != 0);
        if (IsOutput(pin) && !(isOpenDrain && driven) && !(hasUsb && pin is UsbMinus or UsbPlus))
            return driven;
        if ((Driven >> pin & 1) != 0)
            return (DriveLevels >> pin & 1) != 0;
        if (pin == UsbPlus && isPulledByUsb)
            return true;
        uint pull = Multiplexer[pin] & (PullUp | PullDown);
        return pull == PullUp || pull != PullDown && (Pulled >> pin & 1) != 0;
    }

    private void NoteEdges()
    {
        uint inputs = Inputs;
        uint changed = inputs ^ lastInputs;
        lastInputs = inputs;
        if (IsAsleep)
            return;
        for (int pin = 0; pin < Count; pin++)
        {
            uint bit = 1u << pin;
            bool isHigh = (inputs & bit) != 0;
            bool isChanged = (changed & bit) != 0;
            bool requests = InterruptType(pin) switch
            {
                1 => isChanged && isHigh,
                2 => isChanged && !isHigh,
                3 => isChanged,
                LowLevel => !isHigh,
                HighLevel => isHigh,
                _ => false,
            };
            if (requests)
                Pending |= bit & Pins;
        }
    }
}

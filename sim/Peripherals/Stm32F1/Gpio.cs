namespace Flint.Sim.Peripherals.Stm32F1;

/// <summary>
/// A port of up to 16 pins as the STM32F1 has it, and after it the GD32VF103 and the CH32V003 (GD32VF103 User Manual, General-purpose and alternate-function I/Os; CH32V003 Reference
/// Manual, GPIO). Outputs are the pins' levels; inputs 0 to 15 are wires to the pins, 16 to 31 what peripherals of the chip drive pins with that are theirs, and 32 to
/// 47 are high while a pin is the debug port's, whatever its mode is.
/// </summary>
public sealed class Gpio : GpioPort, IBusDevice, ISignalSource, IResettable
{
    /// <summary>Each port has as many numbers for pins, be they there or not.</summary>
    private const int Numbers = 16;

    private const int AlternateInputs = 16;
    private const int HoldInputs = 32;
    private const uint FloatingInputs = 0x4444_4444;

    private readonly int count;
    private readonly RegisterBank registers;
    private readonly Register lowControl;
    private readonly Register? highControl;
    private readonly Register output;
    private readonly List<Signal>[] alternates;
    private uint held;
    private bool isRefreshing;
    private bool isStale;

    /// <param name="count">Of the pins that are there: 8 or 16.</param>
    public Gpio(DiagnosticLog diagnostics, string name, int count)
        : base(Numbers)
    {
        this.count = count;
        uint all = (1u << count) - 1;
        alternates = [.. Enumerable.Range(0, count).Select(_ => new List<Signal>())];
        registers = new RegisterBank(diagnostics, name, Refresh);
        lowControl = registers.Add(0x00, "CTL0/CFGLR", FloatingInputs);
        highControl = count > 8 ? registers.Add(0x04, "CTL1/CFGHR", FloatingInputs) : null;
        registers.Add(0x08, "ISTAT/INDR", writable: 0, read: Inputs);
        output = registers.Add(0x0C, "OCTL/OUTDR", writable: all);
        // Setting wins over clearing.
        registers.Add(0x10, "BOP/BSHR", writable: all << 16 | all, write: word => output!.Value = (output.Value & ~(word >> 16) | word) & all);
        registers.Add(0x14, "BC/BCR", writable: all, write: word => output!.Value &= ~word);
        registers.Add(0x18, "LOCK/LCKR", writable: 1u << 16 | all);
    }

    public Signal? Output(string? name, int number) => number >= 0 && number < count ? Level(number) : null;

    public override bool IsOutput(int pin) => pin < count && (Mode(pin) & 3) != 0 && !IsHeld(pin);

    public override bool TryConnect(Signal wire, int input)
    {
        if (input < AlternateInputs)
            return base.TryConnect(wire, input);
        if (input >= HoldInputs && input < HoldInputs + count)
        {
            wire.Changed += _ => Hold(input - HoldInputs, wire.IsHigh);
            Hold(input - HoldInputs, wire.IsHigh);
            return true;
        }

        if (input >= AlternateInputs + count)
            return false;
        alternates[input - AlternateInputs].Add(wire);
        wire.Changed += _ => Refresh();
        return true;
    }

    public ulong Read(ulong offset, int size) => registers.Read(offset, size);

    public void Write(ulong offset, int size, ulong value) => registers.Write(offset, size, value);

    public void Reset() => registers.Reset();

    /// <summary>CTL above MD, two bits each.</summary>
    private uint Mode(int pin) => (pin < 8 ? lowControl.Value : highControl!.Value) >> (4 * (pin % 8)) & 15;

    private bool IsHeld(int pin) => (held >> pin & 1) != 0;

    private void Hold(int pin, bool isHeld)
    {
        held = isHeld ? held | 1u << pin : held & ~(1u << pin);
        Refresh();
    }

    private bool LevelOf(int pin)
    {
        uint mode = Mode(pin);
        uint bit = 1u << pin;
        bool isOpenDrain = (mode & 0b0100) != 0;
        if (IsOutput(pin) && Own(pin, mode) is { } level && (!isOpenDrain || !level))
            return level;
        if ((Driven & bit) != 0)
            return (DriveLevels & bit) != 0;
        const uint PulledInput = 0b1000;
        return mode == PulledInput && !IsHeld(pin) ? output.Has(bit) : (Pulled & bit) != 0;
    }

    /// <summary>What the chip drives a pin with that is an output; null for a peripheral that is not simulated.</summary>
    private bool? Own(int pin, uint mode)
    {
        bool isPeripheral = (mode & 0b1000) != 0;
        if (!isPeripheral)
            return output.Has(1u << pin);
        return alternates[pin].Count > 0 ? alternates[pin].Exists(signal => signal.IsHigh) : null;
    }

    private uint Inputs()
    {
        uint result = 0;
        for (int pin = 0; pin < count; pin++)
        {
            // An analog input reads as 0.
            if (Level(pin).IsHigh && Mode(pin) != 0)
                result |= 1u << pin;
        }

        return result;
    }

    protected override void Refresh()
    {
        // A level that changes may change what drives another pin.
        isStale = true;
        if (isRefreshing)
            return;
        isRefreshing = true;
        while (isStale)
        {
            isStale = false;
            for (int pin = 0; pin < count; pin++)
                Level(pin).IsHigh = LevelOf(pin);
        }

        isRefreshing = false;
    }
}

namespace Flint.Sim.Peripherals.GigaDevice;

/// <summary>A port of 16 pins, as the GD32VF103 has it and the STM32F1 before it (GD32VF103 User Manual, General-purpose and alternate-function I/Os).</summary>
public sealed class Gd32Gpio : IBusDevice, ISignalSource, ISignalSink, IGpioPort
{
    private const int Count = 16;
    private const ulong FloatingInputs = 0x4444_4444;

    private readonly Signal[] levels = [.. Enumerable.Range(0, Count).Select(_ => new Signal())];
    private ulong control = FloatingInputs << 32 | FloatingInputs;
    private uint output;
    private uint locked;
    private uint driven;
    private uint driveLevels;
    private uint pulled;

    public int PinCount => Count;

    public Signal? Output(string? name, int number) => number is >= 0 and < Count ? levels[number] : null;

    public bool TryConnect(Signal wire, int input)
    {
        if (input is < 0 or >= Count)
            return false;
        wire.Changed += level => Drive(input, level);
        Drive(input, wire.IsHigh);
        return true;
    }

    public Signal Level(int pin) => levels[pin];

    public bool IsOutput(int pin) => (Mode(pin) & 3) != 0;

    public void Drive(int pin, bool? level)
    {
        uint bit = 1u << pin;
        driven = level is null ? driven & ~bit : driven | bit;
        driveLevels = level == true ? driveLevels | bit : driveLevels & ~bit;
        Refresh();
    }

    public void Pull(int pin, bool level)
    {
        uint bit = 1u << pin;
        pulled = level ? pulled | bit : pulled & ~bit;
        Refresh();
    }

    public ulong Read(ulong offset, int size) => offset switch
    {
        0x00 => (uint)control,
        0x04 => control >> 32,
        0x08 => Inputs(),
        0x0C => output,
        0x18 => locked,
        _ => 0,
    };

    public void Write(ulong offset, int size, ulong value)
    {
        var word = (uint)value;
        switch (offset)
        {
            case 0x00:
                control = control & ~(ulong)uint.MaxValue | word;
                break;
            case 0x04:
                control = (uint)control | (ulong)word << 32;
                break;
            case 0x0C:
                output = word & 0xFFFF;
                break;
            case 0x10:
                // Setting wins over clearing.
                output = output & ~(word >> 16) | word & 0xFFFF;
                break;
            case 0x14:
                output &= ~(word & 0xFFFF);
                break;
            case 0x18:
                locked = word & 0x1_FFFF;
                break;
        }

        Refresh();
    }

    /// <summary>CTL above MD, two bits each.</summary>
    private uint Mode(int pin) => (uint)(control >> (4 * pin)) & 15;

    private bool LevelOf(int pin)
    {
        uint mode = Mode(pin);
        uint bit = 1u << pin;
        bool isOpenDrain = (mode & 0b0100) != 0;
        bool isGpioOutput = (mode & 0b0011) != 0 && (mode & 0b1000) == 0;
        if (isGpioOutput && (!isOpenDrain || (output & bit) == 0))
            return (output & bit) != 0;
        if ((driven & bit) != 0)
            return (driveLevels & bit) != 0;
        const uint PulledInput = 0b1000;
        return mode == PulledInput ? (output & bit) != 0 : (pulled & bit) != 0;
    }

    private uint Inputs()
    {
        uint result = 0;
        for (int pin = 0; pin < Count; pin++)
        {
            // An analog input reads as 0.
            if (levels[pin].IsHigh && Mode(pin) != 0)
                result |= 1u << pin;
        }

        return result;
    }

    private void Refresh()
    {
        for (int pin = 0; pin < Count; pin++)
            levels[pin].IsHigh = LevelOf(pin);
    }
}

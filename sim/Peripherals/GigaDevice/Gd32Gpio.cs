namespace Flint.Sim.Peripherals.GigaDevice;

/// <summary>A port of 16 pins, as the GD32VF103 has it and the STM32F1 before it (GD32VF103 User Manual, General-purpose and alternate-function I/Os).</summary>
public sealed class Gd32Gpio() : GpioPort(Count), IBusDevice, ISignalSource
{
    private const int Count = 16;
    private const ulong FloatingInputs = 0x4444_4444;

    private ulong control = FloatingInputs << 32 | FloatingInputs;
    private uint output;
    private uint locked;

    public Signal? Output(string? name, int number) => number is >= 0 and < Count ? Level(number) : null;

    public override bool IsOutput(int pin) => (Mode(pin) & 3) != 0;

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
        if ((Driven & bit) != 0)
            return (DriveLevels & bit) != 0;
        const uint PulledInput = 0b1000;
        return mode == PulledInput ? (output & bit) != 0 : (Pulled & bit) != 0;
    }

    private uint Inputs()
    {
        uint result = 0;
        for (int pin = 0; pin < Count; pin++)
        {
            // An analog input reads as 0.
            if (Level(pin).IsHigh && Mode(pin) != 0)
                result |= 1u << pin;
        }

        return result;
    }

    protected override void Refresh()
    {
        for (int pin = 0; pin < Count; pin++)
            Level(pin).IsHigh = LevelOf(pin);
    }
}

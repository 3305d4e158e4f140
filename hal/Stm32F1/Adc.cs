namespace Flint.Hal.Stm32F1;

/// <summary>The first converter, one conversion at a time. (GD32VF103 User Manual, Analog-to-digital converter; CH32V003 Reference Manual, ADC.)</summary>
public static class Adc
{
    private const nuint Address = 0x4001_2400;
    private const int SettlingAccesses = 14 * 16;
    private const uint EndOfConversion = 1 << 1;
    private const uint On = 1 << 0;
    private const uint Calibrate = 1 << 2;
    private const uint ResetCalibration = 1 << 3;
    private const uint StartedBySoftware = 7 << 17 | 1 << 20;
    private const uint Start = 1 << 22;

    private static Register32 Status => new(Address);

    private static Register32 Control => new(Address + 0x08);

    private static Register32 Sequence => new(Address + 0x34);

    private static Register32 Result => new(Address + 0x4C);

    /// <summary>Takes the pin, and calibrates the converter the first time.</summary>
    public static void Open(int channel)
    {
        int pin = PinOf(channel);
        Gpio.Open(pin);
        Gpio.SetMode(pin, 0);
        ClockRegisters.Enable(ClockRegisters.Apb2Enable, ClockRegisters.AdcEnable);
        if (Control.HasAny(On))
            return;
        // Every channel samples for 28.5 clocks, on a CH32V003 for 30.
        new Register32(Address + 0x0C).Write(0x00DB_6DB6);
        new Register32(Address + 0x10).Write(0x1B6D_B6DB);
        Control.Write(On | StartedBySoftware);
        // It settles in 14 clocks of its own, each of at most 16 of the bus, and the bus takes one at least for each access.
        for (int i = 0; i < SettlingAccesses; i++)
            _ = Control.Value;
        Control.Write(On | StartedBySoftware | ResetCalibration);
        WaitWhile(ResetCalibration);
        Control.Write(On | StartedBySoftware | Calibrate);
        WaitWhile(Calibrate);
    }

    /// <summary>Converts and waits for it.</summary>
    public static int Read(int channel)
    {
        Sequence.Write((uint)channel);
        Control.Write(On | StartedBySoftware | Start);
        while (!Status.HasAny(EndOfConversion))
        {
        }

        return (int)Result.Value;
    }

    private static void WaitWhile(uint bit)
    {
        while (Control.HasAny(bit))
        {
        }
    }

    [Flint.Runtime.TargetHook("adc.pin")]
    private static extern int PinOf(int channel);
}

using Meadow.Hardware;
using Meadow.Units;

namespace Meadow;

public static class IPinExtensions
{
    public static IDigitalOutputPort CreateDigitalOutputPort(this IPin pin, bool initialState = false) =>
        pin.Controller is IDigitalOutputController controller ? controller.CreateDigitalOutputPort(pin, initialState) : throw new ArgumentException("no digital output");

    public static IDigitalInterruptPort CreateDigitalInterruptPort(
        this IPin pin, InterruptMode interruptMode, ResistorMode resistorMode, TimeSpan debounceDuration, TimeSpan glitchDuration) => pin.Controller is IDigitalInterruptController controller
            ? controller.CreateDigitalInterruptPort(pin, interruptMode, resistorMode, debounceDuration, glitchDuration)
            : throw new ArgumentException("no interrupts");

    public static IPwmPort CreatePwmPort(this IPin pin, Frequency frequency, float dutyCycle = 0.5f, bool invert = false) =>
        pin.Controller is IPwmOutputController controller ? controller.CreatePwmPort(pin, frequency, dutyCycle, invert) : throw new ArgumentException("no pulse-width modulation");

    public static IAnalogInputPort CreateAnalogInputPort(this IPin pin, int sampleCount, TimeSpan sampleInterval, Voltage referenceVoltage) => pin.Controller is IAnalogInputController controller
        ? controller.CreateAnalogInputPort(pin, sampleCount, sampleInterval, referenceVoltage)
        : throw new ArgumentException("no analog input");
}

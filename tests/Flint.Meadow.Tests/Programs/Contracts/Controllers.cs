using Meadow.Units;

namespace Meadow.Hardware;

public interface IDigitalOutputController : IPinController
{
    IDigitalOutputPort CreateDigitalOutputPort(IPin pin, bool initialState = false, OutputType initialOutputType = OutputType.PushPull);
}

public interface IDigitalInputController : IPinController
{
    IDigitalInputPort CreateDigitalInputPort(IPin pin, ResistorMode resistorMode);
}

public interface IDigitalInterruptController : IPinController
{
    IDigitalInterruptPort CreateDigitalInterruptPort(IPin pin, InterruptMode interruptMode, ResistorMode resistorMode, TimeSpan debounceDuration, TimeSpan glitchDuration);

    IDigitalSignalAnalyzer CreateDigitalSignalAnalyzer(IPin pin, bool captureDutyCycle);
}

public interface IPwmOutputController : IPinController
{
    const float DefaultPwmDutyCycle = 0.5f;

    IPwmPort CreatePwmPort(IPin pin, Frequency frequency, float dutyCycle = DefaultPwmDutyCycle, bool invert = false);
}

public interface IAnalogInputController : IPinController
{
    IAnalogInputPort CreateAnalogInputPort(IPin pin, int sampleCount, TimeSpan sampleInterval, Voltage voltageReference);

    IAnalogInputArray CreateAnalogInputArray(params IPin[] pins);
}

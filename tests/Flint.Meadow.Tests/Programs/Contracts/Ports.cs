using Meadow.Units;

namespace Meadow.Hardware;

public enum OutputType
{
    PushPull = 0,
    OpenDrain = 1,
}

public enum ResistorMode
{
    Disabled = 0,
    InternalPullDown = 1,
    InternalPullUp = 2,
    ExternalPullDown = 3,
    ExternalPullUp = 4,
}

public enum InterruptMode
{
    None = 0,
    EdgeFalling = 1,
    EdgeRising = 2,
    EdgeBoth = 3,
}

public interface IPort<TChannel> : IDisposable where TChannel : IChannelInfo
{
    TChannel Channel { get; }

    IPin Pin { get; }
}

public interface IDigitalPort : IPort<IDigitalChannelInfo>
{
}

public interface IAnalogPort : IPort<IAnalogChannelInfo>
{
}

public interface IDigitalOutputPort : IDigitalPort
{
    bool InitialState { get; }

    bool State { get; set; }
}

public interface IDigitalInputPort : IDigitalPort
{
    bool State { get; }

    ResistorMode Resistor { get; set; }
}

public interface IDigitalInterruptPort : IDigitalInputPort, IObservable<IChangeResult<DigitalState>>
{
    event EventHandler<DigitalPortResult> Changed;

    InterruptMode InterruptMode { get; }

    TimeSpan DebounceDuration { get; set; }

    TimeSpan GlitchDuration { get; set; }
}

public interface IPwmPort : IDigitalPort
{
    new IPwmChannelInfo Channel { get; }

    TimePeriod Duration { get; set; }

    TimePeriod Period { get; set; }

    double DutyCycle { get; set; }

    Frequency Frequency { get; set; }

    bool Inverted { get; set; }

    bool State { get; }

    void Start();

    void Stop();
}

public interface IAnalogInputPort : IAnalogPort, IObservable<IChangeResult<Voltage>>
{
    event EventHandler<IChangeResult<Voltage>> Updated;

    Voltage[] VoltageSampleBuffer { get; }

    Voltage ReferenceVoltage { get; }

    Voltage Voltage { get; }

    TimeSpan UpdateInterval { get; }

    int SampleCount { get; }

    TimeSpan SampleInterval { get; }

    Task<Voltage> Read();

    void StartUpdating(TimeSpan? updateInterval = null);

    void StopUpdating();
}

public interface IAnalogInputArray
{
}

public interface IDigitalSignalAnalyzer
{
}

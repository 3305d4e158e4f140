#nullable enable
using Meadow.Hardware;
using Meadow.Units;

namespace Flint.Hal;

/// <summary>A pulse-width output; the outputs of one timer share its frequency.</summary>
internal sealed class MeadowPwmPort(MeadowPwmPin pin, Frequency frequency, double dutyCycle, bool isInverted) : IPwmPort
{
    private double _frequency = frequency.Hertz;
    private double _dutyCycle = dutyCycle;
    private bool _isInverted = isInverted;

    public IPwmChannelInfo Channel => pin.Channel;

    IDigitalChannelInfo IPort<IDigitalChannelInfo>.Channel => pin.Channel;

    public IPin Pin => pin;

    public bool State { get; private set; }

    /// <summary>Of the pulse.</summary>
    public TimePeriod Duration
    {
        get => new(_dutyCycle / _frequency, TimePeriod.UnitType.Seconds);
        set => DutyCycle = value.Seconds * _frequency;
    }

    public TimePeriod Period
    {
        get => new(1 / _frequency, TimePeriod.UnitType.Seconds);
        set => Frequency = new Frequency(1 / value.Seconds, Frequency.UnitType.Hertz);
    }

    /// <exception cref="System.ArgumentOutOfRangeException">It runs, and the timer cannot make that frequency.</exception>
    public Frequency Frequency
    {
        get => new(_frequency, Frequency.UnitType.Hertz);
        set
        {
            _frequency = value.Hertz;
            if (State)
                Start();
        }
    }

    /// <summary>From 0 to 1.</summary>
    public double DutyCycle
    {
        get => _dutyCycle;
        set
        {
            _dutyCycle = value;
            Apply();
        }
    }

    public bool Inverted
    {
        get => _isInverted;
        set
        {
            _isInverted = value;
            Apply();
        }
    }

    /// <exception cref="System.ArgumentOutOfRangeException">The timer cannot make the frequency.</exception>
    public void Start()
    {
        pin.Output.Start((int)(_frequency + 0.5));
        State = true;
        Apply();
    }

    public void Stop()
    {
        pin.Output.Stop();
        State = false;
    }

    public void Dispose()
    {
        if (State)
            Stop();
    }

    private void Apply()
    {
        if (!State)
            return;
        double high = _isInverted ? 1 - _dutyCycle : _dutyCycle;
        pin.Output.SetDuty((int)((high * PwmOutput.FullDuty) + 0.5));
    }
}

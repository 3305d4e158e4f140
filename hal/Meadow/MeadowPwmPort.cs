#if !FLINT_MEADOW_ALONE
#pragma warning disable // An app may take warnings as errors, and these are not its own.
#endif
#nullable enable
using System;
using Meadow.Hardware;
using Meadow.Units;

namespace Flint.Hal;

/// <summary>A pulse-width output; the outputs of one timer share its frequency.</summary>
internal sealed class MeadowPwmPort(MeadowPwmPin pin, Frequency frequency, double dutyCycle, bool isInverted) : IPwmPort
{
    private double _frequency = RequireFrequency(frequency.Hertz);
    private double _dutyCycle = RequireDuty(dutyCycle);
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

    /// <exception cref="ArgumentOutOfRangeException">It is not 1 Hz to 2 GHz; or it runs, and the timer cannot make that frequency.</exception>
    public Frequency Frequency
    {
        get => new(_frequency, Frequency.UnitType.Hertz);
        set
        {
            double hertz = RequireFrequency(value.Hertz);
            if (State)
                Start(hertz);
            _frequency = hertz;
        }
    }

    /// <summary>From 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less, more, or not a number.</exception>
    public double DutyCycle
    {
        get => _dutyCycle;
        set
        {
            _dutyCycle = RequireDuty(value);
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

    /// <exception cref="ArgumentOutOfRangeException">The timer cannot make the frequency.</exception>
    public void Start()
    {
        Start(_frequency);
        State = true;
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

    private static double RequireFrequency(double value) => value is >= 1 and <= 2e9
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), "a frequency is 1 Hz to 2 GHz");

    private static double RequireDuty(double value) => value is >= 0 and <= 1
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), "a duty cycle is 0 to 1");

    private void Start(double hertz)
    {
        pin.Output.Start((int)(hertz + 0.5));
        SetDuty();
    }

    private void Apply()
    {
        if (State)
            SetDuty();
    }

    private void SetDuty()
    {
        double high = _isInverted ? 1 - _dutyCycle : _dutyCycle;
        pin.Output.SetDuty((int)((high * PwmOutput.FullDuty) + 0.5));
    }
}

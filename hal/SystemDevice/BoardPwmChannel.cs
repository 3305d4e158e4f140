using System.Device.Pwm;
using Flint.Hal;

namespace Flint.SystemDevice;

/// <summary>A pulse-width output by the chip's number for it.</summary>
public sealed class BoardPwmChannel : PwmChannel
{
    private readonly PwmOutput _output;
    private int _frequency;
    private double _dutyCycle;
    private bool _isRunning;

    private BoardPwmChannel(int channel, int frequency, double dutyCycle)
    {
        _output = new PwmOutput(channel);
        _frequency = frequency;
        DutyCycle = dutyCycle;
    }

    /// <summary>Instead of <c>PwmChannel.Create</c>, which opens files of Linux.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The chip is not 0, or the duty cycle is not between 0.0 and 1.0.</exception>
    public static new PwmChannel Create(int chip, int channel, int frequency, double dutyCyclePercentage) => chip == 0
        ? new BoardPwmChannel(channel, frequency, dutyCyclePercentage)
        : throw new ArgumentOutOfRangeException(nameof(chip), "the board has one PWM chip, 0; its channels are numbered through");

    public override int Frequency
    {
        get => _frequency;
        set
        {
            _frequency = value;
            if (_isRunning)
                Start();
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">It is set to what is not between 0.0 and 1.0.</exception>
    public override double DutyCycle
    {
        get => _dutyCycle;
        set
        {
            if (value is not (>= 0.0 and <= 1.0))
                throw new ArgumentOutOfRangeException(nameof(value), "a duty cycle is from 0.0 to 1.0");
            _dutyCycle = value;
            if (_isRunning)
                Apply();
        }
    }

    public override void Start()
    {
        _output.Start(_frequency);
        _isRunning = true;
        Apply();
    }

    public override void Stop()
    {
        _output.Stop();
        _isRunning = false;
    }

    protected override void Dispose(bool disposing)
    {
        if (_isRunning)
            Stop();
        base.Dispose(disposing);
    }

    private void Apply() => _output.SetDuty((int)((_dutyCycle * PwmOutput.FullDuty) + 0.5));
}

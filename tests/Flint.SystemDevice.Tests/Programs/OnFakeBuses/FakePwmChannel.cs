using System.Device.Pwm;

/// <summary>Tells what it is set to.</summary>
internal sealed class FakePwmChannel : PwmChannel
{
    private double _dutyCycle;

    public List<string> Log { get; } = [];

    public override int Frequency { get; set; } = 50;

    public override double DutyCycle
    {
        get => _dutyCycle;
        set
        {
            _dutyCycle = value;
            Log.Add(value.ToString("F4"));
        }
    }

    public override void Start() => Log.Add($"start {Frequency}");

    public override void Stop() => Log.Add("stop");
}

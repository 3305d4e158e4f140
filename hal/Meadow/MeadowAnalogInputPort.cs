#if !FLINT_MEADOW_ALONE
#pragma warning disable // An app may take warnings as errors, and these are not its own.
#endif
#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;
using Meadow;
using Meadow.Hardware;
using Meadow.Units;

namespace Flint.Hal;

/// <summary>An analog input, read as the mean of some samples.</summary>
/// <param name="reference">What drivers that compute from ratios want to know; the HAL's readings are in millivolts already.</param>
internal sealed class MeadowAnalogInputPort(MeadowAnalogPin pin, int sampleCount, TimeSpan sampleInterval, Voltage reference) : IAnalogInputPort
{
    private readonly AnalogInput _input = pin.Input.Open();
    private readonly Voltage[] _samples = sampleCount > 0
        ? new Voltage[sampleCount]
        : throw new ArgumentOutOfRangeException(nameof(sampleCount), "a reading is the mean of at least one sample");
    private readonly Observers<Voltage> _observers = new();
    private CancellationTokenSource? _updates;
    private Voltage? _last;

    public event EventHandler<IChangeResult<Voltage>>? Updated;

    public IAnalogChannelInfo Channel => pin.Channel;

    public IPin Pin => pin;

    public Voltage[] VoltageSampleBuffer => _samples;

    public Voltage ReferenceVoltage => reference;

    public Voltage Voltage => _last ?? Sample();

    public TimeSpan UpdateInterval { get; private set; } = TimeSpan.FromSeconds(1);

    public int SampleCount => sampleCount;

    public TimeSpan SampleInterval => sampleInterval;

    public async Task<Voltage> Read()
    {
        double sum = 0;
        for (int i = 0; i < sampleCount; i++)
        {
            if (i > 0)
                await Task.Delay(sampleInterval);
            _samples[i] = Sample();
            sum += _samples[i].Volts;
        }

        var mean = new Voltage(sum / sampleCount, Voltage.UnitType.Volts);
        _last = mean;
        return mean;
    }

    public void StartUpdating(TimeSpan? updateInterval = null)
    {
        if (_updates is not null)
            return;
        UpdateInterval = updateInterval ?? UpdateInterval;
        _updates = new CancellationTokenSource();
        UpdateAsync(_updates.Token);
    }

    public void StopUpdating()
    {
        _updates?.Cancel();
        _updates = null;
    }

    public IDisposable Subscribe(IObserver<IChangeResult<Voltage>> observer) => _observers.Add(observer);

    public void Dispose() => StopUpdating();

    private Voltage Sample() => new(_input.ReadMillivolts(), Voltage.UnitType.Millivolts);

    // Async void, so that what a handler throws ends the program.
    private async void UpdateAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            Voltage? before = _last;
            var result = new ChangeResult<Voltage>(await Read(), before);
            Updated?.Invoke(this, result);
            _observers.Tell(result);
            try
            {
                await Task.Delay(UpdateInterval, end);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}

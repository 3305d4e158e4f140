#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;
using Meadow;
using Meadow.Hardware;

namespace Flint.Hal;

/// <summary>A pin whose edges are told. What is told runs as tasks do, not in the interrupt.</summary>
internal sealed class MeadowInterruptPort : MeadowInputPort, IDigitalInterruptPort
{
    private readonly CancellationTokenSource _end = new();
    private readonly Observers<DigitalState> _observers = new();
    private readonly PinWatch? _watch;
    private DigitalState? _last;

    public MeadowInterruptPort(MeadowDigitalPin pin, InterruptMode mode, ResistorMode resistor) : base(pin, resistor)
    {
        InterruptMode = mode;
        if (mode == InterruptMode.None)
            return;
        _watch = Input.Watch(mode switch
        {
            InterruptMode.EdgeRising => Edge.Rising,
            InterruptMode.EdgeFalling => Edge.Falling,
            _ => Edge.Both,
        });
        _ = RunAsync(_watch);
    }

    public event EventHandler<DigitalPortResult>? Changed;

    public InterruptMode InterruptMode { get; }

    /// <summary>After an edge that was told, others are ignored for so long.</summary>
    public TimeSpan DebounceDuration { get; set; }

    /// <summary>An edge is told when the level has stayed for so long.</summary>
    public TimeSpan GlitchDuration { get; set; }

    public IDisposable Subscribe(IObserver<IChangeResult<DigitalState>> observer) => _observers.Add(observer);

    protected override void Dispose(bool disposing)
    {
        _end.Cancel();
        _watch?.Dispose();
        base.Dispose(disposing);
    }

    private async Task RunAsync(PinWatch watch)
    {
        try
        {
            while (true)
            {
                await watch.WaitAsync(_end.Token);
                bool isHigh = watch.WasHigh;
                if (_last is { } last && DateTime.UtcNow - last.Time < DebounceDuration)
                    continue;
                if (GlitchDuration > TimeSpan.Zero)
                {
                    await Task.Delay(GlitchDuration, _end.Token);
                    if (State != isHigh)
                        continue;
                }

                Tell(isHigh);
            }
        }
        catch (OperationCanceledException)
        {
            // The port was disposed of.
        }
    }

    private void Tell(bool isHigh)
    {
        // What was too short to be told leaves the level as it was.
        if (InterruptMode == InterruptMode.EdgeBoth && _last is { } last && last.State == isHigh)
            return;
        var result = new DigitalPortResult(new DigitalState(isHigh, DateTime.UtcNow), _last);
        _last = result.New;
        Changed?.Invoke(this, result);
        _observers.Tell(result);
    }
}

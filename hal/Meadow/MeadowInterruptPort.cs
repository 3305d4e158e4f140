#if !FLINT_MEADOW_ALONE
#pragma warning disable // An app may take warnings as errors, and these are not its own.
#endif
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
    private bool _level;

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
        _level = State;
        RunAsync(_watch);
    }

    public event EventHandler<DigitalPortResult>? Changed;

    public InterruptMode InterruptMode { get; }

    /// <summary>After an edge that was told, others are ignored for so long. If the level is another one then, that is told.</summary>
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

    // Async void, so that what a handler throws ends the program.
    private async void RunAsync(PinWatch watch)
    {
        while (await NextAsync(watch) is { } isHigh)
            Tell(isHigh);
    }

    /// <returns>The level to be told, or null when the port has been disposed of.</returns>
    private async Task<bool?> NextAsync(PinWatch watch)
    {
        try
        {
            while (!_end.IsCancellationRequested)
            {
                await watch.WaitAsync(_end.Token);
                bool? isHigh = watch.WasRising;
                if (DebounceDuration > TimeSpan.Zero || GlitchDuration > TimeSpan.Zero)
                    isHigh = await SettleAsync(watch, watch.WasRising);
                if (isHigh is not null && (InterruptMode != InterruptMode.EdgeBoth || isHigh != _level))
                    return isHigh;
            }
        }
        catch (OperationCanceledException)
        {
            // The port's own token: it was disposed of.
        }

        return null;
    }

    /// <summary>Contacts bounce, so what counts is the level that the pin has come to, not how often it changed.</summary>
    /// <returns>Null when the edge is to be ignored.</returns>
    private async Task<bool?> SettleAsync(PinWatch watch, bool isHigh)
    {
        if (_last is { } last && last.Time + DebounceDuration - DateTime.UtcNow is var left && left > TimeSpan.Zero)
        {
            if (InterruptMode != InterruptMode.EdgeBoth)
                return null;
            await Task.Delay(left, _end.Token);
        }

        do
        {
            while (watch.TryTake())
            {
            }

            if (GlitchDuration > TimeSpan.Zero)
                await Task.Delay(GlitchDuration, _end.Token);
        }
        while (watch.TryTake());
        if (InterruptMode == InterruptMode.EdgeBoth)
            return State;
        return GlitchDuration > TimeSpan.Zero && State != isHigh ? null : isHigh;
    }

    private void Tell(bool isHigh)
    {
        var result = new DigitalPortResult(new DigitalState(isHigh, DateTime.UtcNow), _last);
        _level = isHigh;
        _last = result.New;
        Changed?.Invoke(this, result);
        _observers.Tell(result);
    }
}

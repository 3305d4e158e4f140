using System.Device.Gpio;
using Flint.Hal;

namespace Flint.SystemDevice;

/// <summary>Edges of pins: waited for, or told to callbacks. Callbacks run as tasks do, not in the interrupt.</summary>
internal sealed class PinEvents : IDisposable
{
    private static PinEvents? s_first;

    private readonly GpioDriver _sender;
    private readonly int _pin;
    private readonly PinWatch _watch;
    private readonly CancellationTokenSource _end = new();
    private PinChangeEventHandler? _rising;
    private PinChangeEventHandler? _falling;
    private PinEvents? _next;

    private PinEvents(GpioDriver sender, int pin)
    {
        _sender = sender;
        _pin = pin;
        _watch = new PinWatch(pin, Edge.Both);
    }

    public static async Task<WaitForEventResult> WaitAsync(int pin, PinEventTypes types, CancellationToken cancellationToken)
    {
        using var watch = new PinWatch(pin, (Edge)types);
        try
        {
            await watch.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return new WaitForEventResult { TimedOut = true };
        }

        return new WaitForEventResult { EventTypes = EventOf(watch) };
    }

    public static void Add(GpioDriver sender, int pin, PinEventTypes types, PinChangeEventHandler callback)
    {
        PinEvents? events = Find(pin);
        if (events is null)
        {
            events = new PinEvents(sender, pin) { _next = s_first };
            s_first = events;
            events.RunAsync();
        }

        if (types.HasFlag(PinEventTypes.Rising))
            events._rising += callback;
        if (types.HasFlag(PinEventTypes.Falling))
            events._falling += callback;
    }

    public static void Remove(int pin, PinChangeEventHandler callback)
    {
        if (Find(pin) is not { } events)
            return;
        events._rising -= callback;
        events._falling -= callback;
        if (events._rising is null && events._falling is null)
            events.Dispose();
    }

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
        _watch.Dispose();
        if (s_first == this)
            s_first = _next;
        for (PinEvents? events = s_first; events is not null; events = events._next)
            if (events._next == this)
                events._next = _next;
    }

    private static PinEvents? Find(int pin)
    {
        PinEvents? events = s_first;
        while (events is not null && events._pin != pin)
            events = events._next;
        return events;
    }

    private static PinEventTypes EventOf(PinWatch watch) => watch.WasRising ? PinEventTypes.Rising : PinEventTypes.Falling;

    // Async void, so that what a callback throws ends the program.
    private async void RunAsync()
    {
        CancellationToken end = _end.Token;
        while (!end.IsCancellationRequested)
        {
            try
            {
                await _watch.WaitAsync(end);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            PinEventTypes type = EventOf(_watch);
            (type == PinEventTypes.Rising ? _rising : _falling)?.Invoke(_sender, new PinValueChangedEventArgs(type, _pin));
        }
    }
}

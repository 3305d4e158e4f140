using System.Device.Gpio;

namespace Flint.SystemDevice;

/// <summary>The states of the pins of any driver, such as those of a port expander: few are open at a time.</summary>
internal sealed class ListedPinStates : PinStates
{
    private readonly List<State> _open = [];

    public override bool IsOpen(int pin) => Find(pin) >= 0;

    public override void Open(int pin) => _open.Add(new State(pin));

    public override void Close(int pin) => _open.RemoveAt(Find(pin));

    public override void CloseAll(GpioController controller)
    {
        foreach (State state in _open)
            Controller.ClosePinCore(controller, state.Pin);
        _open.Clear();
    }

    public override void SetValue(int pin, bool isHigh) => _open[Find(pin)].Value = isHigh;

    public override bool TryGetValue(int pin, out bool isHigh)
    {
        bool? value = _open[Find(pin)].Value;
        isHigh = value == true;
        return value is not null;
    }

    public override GpioPin PinOf(int pin, GpioController controller)
    {
        State state = _open[Find(pin)];
        return state.Object ??= Controller.NewPin(pin, controller);
    }

    private int Find(int pin)
    {
        for (int i = 0; i < _open.Count; i++)
            if (_open[i].Pin == pin)
                return i;
        return -1;
    }

    private sealed class State(int pin)
    {
        public int Pin { get; } = pin;

        public bool? Value { get; set; }

        public GpioPin? Object { get; set; }
    }
}

namespace Flint.Sim.Peripherals;

/// <summary>A port's pins as the outside has them: their levels, wires that drive them, and resistors that pull.</summary>
public abstract class GpioPort(int count) : ISignalSink, IGpioPort
{
    private readonly Signal[] levels = [.. Enumerable.Range(0, count).Select(_ => new Signal())];

    public int PinCount => levels.Length;

    /// <summary>Pins that something outside drives, a bit each.</summary>
    protected uint Driven { get; private set; }

    /// <summary>To which levels.</summary>
    protected uint DriveLevels { get; private set; }

    /// <summary>Pins that a resistor outside pulls up.</summary>
    protected uint Pulled { get; private set; }

    public Signal Level(int pin) => levels[pin];

    public abstract bool IsOutput(int pin);

    public void Drive(int pin, bool? level)
    {
        Driven = With(Driven, pin, level is not null);
        DriveLevels = With(DriveLevels, pin, level == true);
        Refresh();
    }

    public void Pull(int pin, bool level)
    {
        Pulled = With(Pulled, pin, level);
        Refresh();
    }

    public virtual bool TryConnect(Signal wire, int input)
    {
        if (input < 0 || input >= PinCount)
            return false;
        wire.Changed += level => Drive(input, level);
        Drive(input, wire.IsHigh);
        return true;
    }

    /// <summary>Works out all levels after something changed.</summary>
    protected abstract void Refresh();

    private static uint With(uint bits, int pin, bool isSet) => isSet ? bits | 1u << pin : bits & ~(1u << pin);
}

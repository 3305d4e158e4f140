namespace Meadow.Units;

public readonly struct Frequency(double value, Frequency.UnitType type = Frequency.UnitType.Hertz)
{
    public enum UnitType
    {
        Gigahertz,
        Megahertz,
        Kilohertz,
        Hertz,
    }

    public double Hertz { get; } = type switch
    {
        UnitType.Gigahertz => value * 1e9,
        UnitType.Megahertz => value * 1e6,
        UnitType.Kilohertz => value * 1e3,
        _ => value,
    };
}

public readonly struct TimePeriod(double value, TimePeriod.UnitType type = TimePeriod.UnitType.Seconds)
{
    public enum UnitType
    {
        Nanoseconds,
        Microseconds,
        Milliseconds,
        Seconds,
    }

    public double Seconds { get; } = type switch
    {
        UnitType.Nanoseconds => value * 1e-9,
        UnitType.Microseconds => value * 1e-6,
        UnitType.Milliseconds => value * 1e-3,
        _ => value,
    };
}

public readonly struct Voltage(double value, Voltage.UnitType type = Voltage.UnitType.Volts)
{
    public enum UnitType
    {
        Volts,
        Millivolts,
    }

    public double Volts { get; } = type == UnitType.Volts ? value : value / 1000;

    public double Millivolts => Volts * 1000;
}

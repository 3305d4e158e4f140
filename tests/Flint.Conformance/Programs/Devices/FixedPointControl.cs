using System.Numerics;

var plant = new Plant();
var controller = new Controller(Fixed.Of(2), Fixed.Of(1) / Fixed.Of(8), Fixed.Of(1) / Fixed.Of(2), limit: Fixed.Of(50));
Fixed goal = Fixed.Of(20);
for (int step = 0; step < 60; step++)
{
    Fixed output = controller.Step(goal - plant.Value);
    plant.Step(output);
    if (step % 6 == 0)
        Console.WriteLine($"{step}: {plant.Value} by {output}");
}
Console.WriteLine($"{Fixed.Of(-7) / Fixed.Of(2)} {Fixed.Of(3) * -Fixed.Of(5)} {Fixed.MaxValue} {Fixed.Of(1) < Fixed.Of(2)} {Sum([Fixed.Of(1), Fixed.Of(2), Fixed.Of(3) / Fixed.Of(4)])}");
try
{
    Console.WriteLine(checked(Fixed.Of(30000) * Fixed.Of(2)));
}
catch (OverflowException exception)
{
    Console.WriteLine(exception.GetType().Name);
}

static T Sum<T>(ReadOnlySpan<T> values) where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
{
    T sum = T.AdditiveIdentity;
    foreach (T value in values)
        sum += value;
    return sum;
}

/// <summary>16 bits before the point and 16 behind.</summary>
readonly record struct Fixed(int Raw) : IComparable<Fixed>, IAdditionOperators<Fixed, Fixed, Fixed>, IAdditiveIdentity<Fixed, Fixed>, IMinMaxValue<Fixed>
{
    public static Fixed AdditiveIdentity => default;

    public static Fixed MaxValue => new(int.MaxValue);

    public static Fixed MinValue => new(int.MinValue);

    public static Fixed Of(int value) => new(value << 16);

    public static Fixed operator +(Fixed a, Fixed b) => new(a.Raw + b.Raw);

    public static Fixed operator -(Fixed a, Fixed b) => new(a.Raw - b.Raw);

    public static Fixed operator -(Fixed a) => new(-a.Raw);

    public static Fixed operator *(Fixed a, Fixed b) => new((int)(((long)a.Raw * b.Raw) >> 16));

    public static Fixed operator checked *(Fixed a, Fixed b) => new(checked((int)(((long)a.Raw * b.Raw) >> 16)));

    public static Fixed operator /(Fixed a, Fixed b) => new((int)(((long)a.Raw << 16) / b.Raw));

    public static bool operator <(Fixed a, Fixed b) => a.Raw < b.Raw;

    public static bool operator >(Fixed a, Fixed b) => a.Raw > b.Raw;

    public int CompareTo(Fixed other) => Raw.CompareTo(other.Raw);

    public static Fixed Clamp(Fixed value, Fixed least, Fixed most) => value < least ? least : value > most ? most : value;

    public override string ToString()
    {
        long thousandths = ((long)Math.Abs((long)Raw) * 1000 + 0x8000) >> 16;
        return $"{(Raw < 0 ? "-" : "")}{thousandths / 1000}.{thousandths % 1000:000}";
    }
}

sealed class Controller(Fixed proportional, Fixed integral, Fixed derivative, Fixed limit)
{
    Fixed _sum;
    Fixed? _last;

    public Fixed Step(Fixed error)
    {
        _sum = Fixed.Clamp(_sum + error * integral, -limit, limit);
        Fixed change = error - (_last ?? error);
        _last = error;
        return Fixed.Clamp(error * proportional + _sum + change * derivative, -limit, limit);
    }
}

sealed class Plant
{
    public Fixed Value { get; private set; }

    public void Step(Fixed input) => Value += (input - Value) / Fixed.Of(10);
}

Console.WriteLine(Total([new Meters(3), new Meters(4)]).Value);
Console.WriteLine(Describe<Meters>() + Describe<Seconds>());
Console.WriteLine(Twice(new Seconds(4)).Value);
Console.WriteLine(Make<Seconds>(5).Value);
Console.WriteLine(Equal(new Meters(1), new Meters(1)) + " " + Equal(new Meters(1), new Meters(2)));
Console.WriteLine(Cast<Meters>(12));

static T Total<T>(T[] values)
    where T : IUnit<T>
{
    T sum = T.Zero;
    foreach (T value in values)
        sum += value;
    return sum;
}

static string Describe<T>()
    where T : IUnit<T> => T.Name + T.Plural + " ";

static T Twice<T>(T value)
    where T : IUnit<T> => value + value;

static T Make<T>(int value)
    where T : IUnit<T> => T.Create(value);

static bool Equal<T>(T a, T b)
    where T : IUnit<T> => a == b;

static int Cast<T>(int n)
    where T : IUnit<T> => (int)(T)n;

interface IUnit<T>
    where T : IUnit<T>
{
    static abstract T Zero { get; }

    static abstract string Name { get; }

    static virtual string Plural => T.Name + "s";

    static abstract T Create(int value);

    static abstract T operator +(T left, T right);

    static abstract bool operator ==(T left, T right);

    static abstract bool operator !=(T left, T right);

    static abstract explicit operator T(int value);

    static abstract implicit operator int(T value);
}

#pragma warning disable CS0660, CS0661
readonly struct Meters(int value) : IUnit<Meters>
{
    public int Value => value;

    public static Meters Zero => new(0);

    public static string Name => "meter";

    public static Meters Create(int value) => new(value);

    public static Meters operator +(Meters left, Meters right) => new(left.Value + right.Value);

    public static bool operator ==(Meters left, Meters right) => left.Value == right.Value;

    public static bool operator !=(Meters left, Meters right) => !(left == right);

    public static explicit operator Meters(int value) => new(value * 10);

    public static implicit operator int(Meters value) => value.Value;
}

class Seconds(int value) : IUnit<Seconds>
{
    public int Value => value;

    public static Seconds Zero { get; } = new(0);

    public static string Name => "second";

    public static string Plural => "secs";

    public static Seconds Create(int value) => new(value);

    public static Seconds operator +(Seconds left, Seconds right) => new(left.Value + right.Value);

    public static bool operator ==(Seconds left, Seconds right) => left.Value == right.Value;

    public static bool operator !=(Seconds left, Seconds right) => !(left == right);

    public static explicit operator Seconds(int value) => new(value);

    public static implicit operator int(Seconds value) => value.Value;
}

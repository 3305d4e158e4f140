// Static abstract and virtual members: methods, properties, operators, checked ones, conversions, equality, events, defaults.
Console.WriteLine(Total<Meters>([new(1), new(2)]).Value);
Console.WriteLine(Name<Meters>() + Name<Feet>());
Console.WriteLine(Convert<Meters>(7).Value);
Console.WriteLine((int)(object)ToInt(new Meters(8)));
Console.WriteLine(Compare(new Meters(1), new Meters(1)) + " " + Compare(new Meters(1), new Meters(2)));
Raise<Meters>();
Meters.Created -= Print;
Raise<Meters>();
try
{
    Console.WriteLine(AddChecked(new Meters(int.MaxValue), new Meters(1)).Value);
}
catch (OverflowException)
{
    Console.WriteLine("overflow");
}

Console.WriteLine(AddUnchecked(new Meters(int.MaxValue), new Meters(1)).Value == int.MinValue);
Console.WriteLine(Twice(new Feet(4)).Value);
Console.WriteLine(Generic<Feet, string>("x"));

static void Print(string text) => Console.WriteLine(text);

static T Total<T>(T[] values)
    where T : IUnit<T>
{
    T sum = T.Zero;
    foreach (T value in values)
        sum += value;
    return sum;
}

static string Name<T>()
    where T : IUnit<T> => T.Name + T.Plural + " ";

static T Convert<T>(int value)
    where T : IUnit<T> => value;

static object ToInt<T>(T value)
    where T : IUnit<T> => (int)value;

static bool Compare<T>(T left, T right)
    where T : IUnit<T> => left == right && !(left != right);

static void Raise<T>()
    where T : IUnit<T>
{
    T.Created += Print;
    T.Raise("created");
}

static T AddChecked<T>(T left, T right)
    where T : IUnit<T> => checked(left + right);

static T AddUnchecked<T>(T left, T right)
    where T : IUnit<T> => unchecked(left + right);

static T Twice<T>(T value)
    where T : IUnit<T> => T.Double(value);

static string Generic<T, U>(U value)
    where T : IUnit<T> => T.Tag(value);

interface IUnit<T>
    where T : IUnit<T>
{
    static abstract T Zero { get; }

    static abstract string Name { get; }

    static virtual string Plural => T.Name + "s";

    static abstract event Action<string> Created;

    static abstract void Raise(string text);

    static abstract T operator +(T left, T right);

    static abstract T operator checked +(T left, T right);

    static abstract bool operator ==(T left, T right);

    static abstract bool operator !=(T left, T right);

    static abstract implicit operator T(int value);

    static abstract explicit operator int(T value);

    static virtual T Double(T value) => value + value;

    static virtual string Tag<U>(U value) => $"{typeof(T).Name}<{typeof(U).Name}>({value})";
}

readonly struct Meters(int value) : IUnit<Meters>
{
    public readonly int Value = value;

    public static Meters Zero => new(0);

    public static string Name => "meter";

    public static event Action<string>? Created;

    public static void Raise(string text) => Created?.Invoke(text);

    public static Meters operator +(Meters left, Meters right) => new(left.Value + right.Value);

    public static Meters operator checked +(Meters left, Meters right) => new(checked(left.Value + right.Value));

    public static bool operator ==(Meters left, Meters right) => left.Value == right.Value;

    public static bool operator !=(Meters left, Meters right) => left.Value != right.Value;

    public static implicit operator Meters(int value) => new(value);

    public static explicit operator int(Meters value) => value.Value;

    public override bool Equals(object? other) => other is Meters meters && meters == this;

    public override int GetHashCode() => Value;
}

class Feet(int value) : IUnit<Feet>
{
    public readonly int Value = value;

    static Feet IUnit<Feet>.Zero => new(0);

    static string IUnit<Feet>.Name => "foot";

    static string IUnit<Feet>.Plural => "feet";

    static event Action<string> IUnit<Feet>.Created
    {
        add { }
        remove { }
    }

    static void IUnit<Feet>.Raise(string text)
    {
    }

    public static Feet operator +(Feet left, Feet right) => new(left.Value + right.Value);

    public static Feet operator checked +(Feet left, Feet right) => new(checked(left.Value + right.Value));

    public static bool operator ==(Feet left, Feet right) => left.Value == right.Value;

    public static bool operator !=(Feet left, Feet right) => left.Value != right.Value;

    public static implicit operator Feet(int value) => new(value);

    public static explicit operator int(Feet value) => value.Value;

    static Feet IUnit<Feet>.Double(Feet value) => new(value.Value * 200);

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Value;
}

// Conversions of a type's own: implicit, explicit, lifted, to and from interfaces' implementers, chains, in foreach and ternaries.
Celsius c = 25.5;
double d = c;
Fahrenheit f = (Fahrenheit)c;
Console.WriteLine($"{d} {f.Degrees} {((Celsius)f).Degrees}");
Celsius? lifted = null;
Fahrenheit? alsoNull = (Fahrenheit?)lifted;
Console.WriteLine(alsoNull is null);
int whole = (int)(double)c;
Console.WriteLine(whole);
Console.WriteLine(Take(3) + Take(c));
Text text = "implicit";
string back = text;
Console.WriteLine(back + text.Length);
bool flag = true;
Celsius chosen = flag ? c : 0;
Console.WriteLine(chosen.Degrees);
if (text)
    Console.WriteLine("true text");
if (!(Text)"")
    Console.WriteLine("false text");
Console.WriteLine((text && (Text)"") ? "both" : "not both");
foreach (Celsius item in new double[] { 1, 2 })
    Console.Write(item.Degrees + " ");
Console.WriteLine();
Meters m = (Meters)5 + (Meters)6;
Console.WriteLine((int)m);
Derived derived = new() { Value = 3 };
Wrapper wrapper = derived;
Console.WriteLine(wrapper.Value);

static string Take(Celsius celsius) => celsius.Degrees + "C ";

readonly struct Celsius(double degrees)
{
    public double Degrees => degrees;

    public static implicit operator Celsius(double degrees) => new(degrees);

    public static implicit operator double(Celsius celsius) => celsius.Degrees;

    public static explicit operator Fahrenheit(Celsius celsius) => new(celsius.Degrees * 9 / 5 + 32);
}

readonly struct Fahrenheit(double degrees)
{
    public double Degrees => degrees;

    public static explicit operator Celsius(Fahrenheit fahrenheit) => new((fahrenheit.Degrees - 32) * 5 / 9);
}

class Text(string value)
{
    public int Length => value.Length;

    public static implicit operator Text(string value) => new(value);

    public static implicit operator string(Text text) => text.ToString();

    public static bool operator true(Text text) => text.Length > 0;

    public static bool operator false(Text text) => text.Length == 0;

    public static bool operator !(Text text) => text.Length == 0;

    public static Text operator &(Text a, Text b) => a.Length == 0 ? a : b;

    public override string ToString() => value;
}

enum Unit;

readonly struct Meters
{
    private readonly int _value;

    private Meters(int value) => _value = value;

    public static explicit operator Meters(int value) => new(value);

    public static explicit operator int(Meters meters) => meters._value;

    public static Meters operator +(Meters a, Meters b) => new(a._value + b._value);
}

class Base
{
    public int Value;
}

class Derived : Base;

class Wrapper
{
    public int Value;

    public static implicit operator Wrapper(Base from) => new() { Value = from.Value * 2 };
}

// The field keyword: a property's own storage, in accessors of every kind.
var t = new Thermometer();
t.Celsius = 21.5;
t.Celsius = -400;
Console.WriteLine($"{t.Celsius} {t.Changes}");
Console.WriteLine(t.Name.Length);
t.Name = "  porch ";
Console.WriteLine(t.Name);
Console.WriteLine($"{t.Lazy} {t.Lazy} {Thermometer.Made}");
Console.WriteLine(Thermometer.Count++ + Thermometer.Count);
var p = new Point { X = 3 };
p.X = -5;
Console.WriteLine($"{p.X} {new Point().X} {default(Point).X}");
Console.WriteLine(new Fixed { Value = 12 }.Value);
try
{
    t.Name = null!;
}
catch (ArgumentNullException e)
{
    Console.WriteLine(e.ParamName);
}

class Thermometer
{
    public static int Made;

    public int Changes;

    public double Celsius
    {
        get;
        set
        {
            if (value < -273.15)
                return;
            field = value;
            Changes++;
        }
    }

    public string Name
    {
        get => field ??= "";
        set => field = (value ?? throw new ArgumentNullException(nameof(value))).Trim();
    }

    public string Lazy => field ??= Make();

    public static int Count
    {
        get => field;
        set => field = value * 10;
    } = 4;

    private static string Make()
    {
        Made++;
        return "made";
    }
}

struct Point
{
    public int X
    {
        readonly get => field + 1;
        set => field = Math.Abs(value);
    }
}

class Fixed
{
    public int Value { get; init => field = value / 5; }
}

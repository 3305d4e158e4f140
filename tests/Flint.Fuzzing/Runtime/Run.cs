/// <summary>What generated programs call: a running checksum, and the fuel that ends their loops and calls.</summary>
internal static class Run
{
    private const int MostCheckpoints = 30;

    private static volatile bool s_never;
    private static ulong s_sum;
    private static int s_fuel;
    private static int s_checkpoints;

    public static void Unit(string name, Action body)
    {
        s_sum = 14695981039346656037;
        s_fuel = 3000;
        s_checkpoints = 0;
        Console.WriteLine(name);
        try
        {
            body();
            Console.WriteLine(s_sum.ToString());
        }
        catch (Exception exception)
        {
            Console.WriteLine(exception.GetType().Name + " " + s_sum.ToString());
        }
    }

    /// <summary>Whether a loop may go round once more, or a method may begin.</summary>
    public static bool Go() => --s_fuel > 0;

    /// <summary>What is passed on by a method that calls itself.</summary>
    public static int Less(int depth) => depth - 1;

    /// <summary>Prints the sum so far, so that a difference is seen near to where it arises.</summary>
    public static void Checkpoint(int place)
    {
        if (s_checkpoints++ < MostCheckpoints)
            Console.WriteLine(place.ToString() + ": " + s_sum.ToString());
    }

    /// <summary>A value that no compiler knows.</summary>
    public static T Hide<T>(T value) => s_never ? default! : value;

    /// <summary>Keeps a text from growing without end.</summary>
    public static string Clip(string text) => text.Length > 24 ? text.Substring(text.Length - 24) : text;

    public static T Second<T, TFirst>(TFirst first, T second) => second;

    public static void Add(ulong value) => s_sum = (s_sum ^ value) * 1099511628211 + (s_sum >> 29);

    public static void Add(long value) => Add((ulong)value);

    public static void Add(uint value) => Add((ulong)value);

    public static void Add(int value) => Add((ulong)value);

    public static void Add(bool value) => Add(value ? 7UL : 3UL);

    /// <summary>A NaN is a NaN: its sign and payload are the machine's own business.</summary>
    public static void Add(double value) => Add(value != value ? 1UL : (ulong)BitConverter.DoubleToInt64Bits(value));

    public static void Add(float value) => Add(value != value ? 2UL : (ulong)BitConverter.SingleToUInt32Bits(value));

    public static void Add(decimal value)
    {
        foreach (int part in decimal.GetBits(value))
            Add(part);
    }

    public static void Add(string? value)
    {
        if (value is null)
        {
            Add(11UL);
            return;
        }
        foreach (char c in value)
            Add((ulong)c);
        Add(value.Length);
    }
}

/// <summary>Computes over many values, and prints one number for each thousand of the results.</summary>
internal static class Chunks
{
    private const int Size = 1000;

    private static ulong s_sum;
    private static bool s_prints;

    /// <param name="topic">Printed before each number.</param>
    /// <param name="compute">Computes one result, and adds it.</param>
    public static void Run(string topic, int thousands, Action compute)
    {
        for (int chunk = 0; chunk < thousands; chunk++)
        {
            s_sum = 14695981039346656037;
            s_prints = topic == Detail.Topic && chunk == Detail.Chunk;
            for (int i = 0; i < Size; i++)
                compute();
            Console.WriteLine(topic + ";" + chunk.ToString() + ";" + s_sum.ToString());
        }
    }

    public static void Add(string what, ulong value)
    {
        s_sum = (s_sum ^ value) * 1099511628211 + (s_sum >> 29);
        if (s_prints)
            Console.WriteLine(what + " " + value.ToString("X16"));
    }

    /// <summary>A NaN is a NaN: its sign and payload are the machine's own business.</summary>
    public static void Add(string what, double value) => Add(what, Bits(value));

    public static void Add(string what, float value) => Add(what, value != value ? 1 : BitConverter.SingleToUInt32Bits(value));

    public static void Add(string what, long value) => Add(what, (ulong)value);

    public static void Add(string what, bool value) => Add(what, value ? 1UL : 0UL);

    public static void Add(string what, string text)
    {
        if (s_prints)
            Console.WriteLine(what + " " + text);
        foreach (char c in text)
            s_sum = (s_sum ^ c) * 1099511628211;
        s_sum += s_sum >> 29;
    }

    public static void Add(string what, decimal value)
    {
        int[] parts = decimal.GetBits(value);
        Add(what, (ulong)(uint)parts[0] | (ulong)parts[1] << 32);
        Add(what, (ulong)(uint)parts[2] | (ulong)parts[3] << 32);
    }

    /// <summary>Shows what was computed with, where details are wanted.</summary>
    public static void Of(double a, double b = 0)
    {
        if (s_prints)
            Console.WriteLine("of " + Bits(a).ToString("X16") + " " + Bits(b).ToString("X16"));
    }

    private static ulong Bits(double value) => value != value ? 1 : BitConverter.DoubleToUInt64Bits(value);
}

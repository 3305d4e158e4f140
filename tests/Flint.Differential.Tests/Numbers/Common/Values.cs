/// <summary>Random numbers, the same everywhere, with a liking for those where results are hard to get right.</summary>
internal static class Values
{
    private static ulong s_state = 88172645463325252;

    public static ulong Next()
    {
        s_state ^= s_state << 13;
        s_state ^= s_state >> 7;
        s_state ^= s_state << 17;
        return s_state * 2685821657736338717;
    }

    public static int Below(int limit) => (int)((Next() >> 33) % (uint)limit);

    public static double Double() => Below(8) switch
    {
        0 or 1 or 2 => BitConverter.UInt64BitsToDouble(Next()),
        3 => (long)Next() >> Below(64),
        4 => ((long)Next() >> Below(64)) + 0.5,
        5 => BitConverter.UInt64BitsToDouble(Next() >> (12 + Below(52))),
        6 => BitConverter.UInt64BitsToDouble((ulong)(1023 - 40 + Below(80)) << 52 | Next() >> 12 | Next() & 1UL << 63),
        _ => Edge(),
    };

    public static float Single() => Below(8) switch
    {
        0 or 1 or 2 or 3 => BitConverter.UInt32BitsToSingle((uint)(Next() >> 32)),
        4 => (int)Next() >> Below(32),
        5 => BitConverter.UInt32BitsToSingle((uint)Next() >> (9 + Below(23))),
        6 => BitConverter.UInt32BitsToSingle((uint)(127 - 30 + Below(60)) << 23 | (uint)Next() >> 9),
        _ => (float)Edge(),
    };

    public static decimal Decimal() => Below(4) switch
    {
        0 => new decimal((int)Next(), (int)Next(), (int)Next(), Below(2) == 0, (byte)Below(29)),
        1 => new decimal((int)Next(), (int)Next(), 0, Below(2) == 0, (byte)Below(20)),
        2 => new decimal((int)Next() >> Below(32)) / 100m,
        _ => (long)Next() >> Below(64),
    };

    private static double Edge()
    {
        double power = 1;
        for (int i = Below(40); i > 0; i--)
            power *= 10;
        return Below(12) switch
        {
            0 => power,
            1 => 1 / power,
            2 => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(power) + 1),
            3 => -0.0,
            4 => double.PositiveInfinity,
            5 => double.NegativeInfinity,
            6 => double.NaN,
            7 => int.MinValue - 0.5,
            8 => (double)ulong.MaxValue,
            9 => double.MaxValue,
            10 => 2147483647.5,
            _ => Below(1000000) / 1000.0,
        };
    }
}

using System.Runtime.CompilerServices;

namespace System;

/// <summary>As <see cref="Math"/>.</summary>
public static class MathF
{
    private const int FractionBits = 23;

    public static float Floor(float x)
    {
        float whole = Truncate(x);
        return whole > x ? whole - 1 : whole;
    }

    public static float Ceiling(float x)
    {
        float whole = Truncate(x);
        return whole < x ? whole + 1 : whole;
    }

    public static float Truncate(float x)
    {
        uint bits = Unsafe.BitCast<float, uint>(x);
        int exponent = (int)(bits >> FractionBits & 0xFF) - 0x7F;
        if (exponent >= FractionBits)
            return x;
        return Unsafe.BitCast<uint, float>(exponent < 0 ? bits & 1U << 31 : bits & ~((1U << FractionBits) - 1 >> exponent));
    }
}

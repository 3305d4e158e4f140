using System.Runtime.CompilerServices;

namespace System;

/// <summary>The functions that picolibc 1.8 has wrong: it loses the carry of ceil at 2^31 - 0.5, and trunc clears bits from 2^52 on.</summary>
public static class Math
{
    private const int FractionBits = 52;

    public static double Floor(double d)
    {
        double whole = Truncate(d);
        return whole > d ? whole - 1 : whole;
    }

    public static double Ceiling(double a)
    {
        double whole = Truncate(a);
        return whole < a ? whole + 1 : whole;
    }

    public static double Truncate(double d)
    {
        ulong bits = Unsafe.BitCast<double, ulong>(d);
        int exponent = (int)(bits >> FractionBits & 0x7FF) - 0x3FF;
        if (exponent >= FractionBits)
            return d;
        return Unsafe.BitCast<ulong, double>(exponent < 0 ? bits & 1UL << 63 : bits & ~((1UL << FractionBits) - 1 >> exponent));
    }
}

namespace System;

/// <summary>A call is a function of the C library or an instruction, so none of these calls itself: they are what a delegate calls.</summary>
public static partial class Math
{
    public static double Acos(double d) => Acos(d);

    public static double Acosh(double d) => Acosh(d);

    public static double Asin(double d) => Asin(d);

    public static double Asinh(double d) => Asinh(d);

    public static double Atan(double d) => Atan(d);

    public static double Atanh(double d) => Atanh(d);

    public static double Cbrt(double d) => Cbrt(d);

    public static double Cos(double d) => Cos(d);

    public static double Cosh(double d) => Cosh(d);

    public static double Exp(double d) => Exp(d);

    public static double Log(double d) => Log(d);

    public static double Log10(double d) => Log10(d);

    public static double Log2(double x) => Log2(x);

    public static double Sin(double d) => Sin(d);

    public static double Sinh(double d) => Sinh(d);

    public static double Sqrt(double d) => Sqrt(d);

    public static double Tan(double d) => Tan(d);

    public static double Tanh(double d) => Tanh(d);

    public static double Atan2(double y, double x) => Atan2(y, x);

    public static double Pow(double x, double y) => Pow(x, y);

    public static double FusedMultiplyAdd(double x, double y, double z) => FusedMultiplyAdd(x, y, z);
}

namespace System;

/// <summary>A call is a function of the C library or an instruction, so none of these calls itself: they are what a delegate calls.</summary>
public static partial class MathF
{
    public static float Acos(float x) => Acos(x);

    public static float Acosh(float x) => Acosh(x);

    public static float Asin(float x) => Asin(x);

    public static float Asinh(float x) => Asinh(x);

    public static float Atan(float x) => Atan(x);

    public static float Atanh(float x) => Atanh(x);

    public static float Cbrt(float x) => Cbrt(x);

    public static float Cos(float x) => Cos(x);

    public static float Cosh(float x) => Cosh(x);

    public static float Exp(float x) => Exp(x);

    public static float Log(float x) => Log(x);

    public static float Log10(float x) => Log10(x);

    public static float Log2(float x) => Log2(x);

    public static float Sin(float x) => Sin(x);

    public static float Sinh(float x) => Sinh(x);

    public static float Sqrt(float x) => Sqrt(x);

    public static float Tan(float x) => Tan(x);

    public static float Tanh(float x) => Tanh(x);

    public static float Atan2(float y, float x) => Atan2(y, x);

    public static float Pow(float x, float y) => Pow(x, y);

    public static float FusedMultiplyAdd(float x, float y, float z) => FusedMultiplyAdd(x, y, z);
}

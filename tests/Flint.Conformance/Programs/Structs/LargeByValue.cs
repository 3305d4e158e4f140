using System;

Matrix a = Matrix.Identity();
a.M12 = 3;
Matrix b = Multiply(a, a);
Console.WriteLine(b.M12);
Console.WriteLine(a.M12);
Console.WriteLine(Sum(b, 2, b));
Console.WriteLine(Change(b).M33);
Console.WriteLine(b.M33);

static Matrix Multiply(Matrix l, Matrix r)
{
    var p = new Matrix
    {
        M11 = l.M11 * r.M11 + l.M12 * r.M21 + l.M13 * r.M31,
        M12 = l.M11 * r.M12 + l.M12 * r.M22 + l.M13 * r.M32,
        M13 = l.M11 * r.M13 + l.M12 * r.M23 + l.M13 * r.M33,
        M21 = l.M21 * r.M11 + l.M22 * r.M21 + l.M23 * r.M31,
        M22 = l.M21 * r.M12 + l.M22 * r.M22 + l.M23 * r.M32,
        M23 = l.M21 * r.M13 + l.M22 * r.M23 + l.M23 * r.M33,
        M31 = l.M31 * r.M11 + l.M32 * r.M21 + l.M33 * r.M31,
        M32 = l.M31 * r.M12 + l.M32 * r.M22 + l.M33 * r.M32,
        M33 = l.M31 * r.M13 + l.M32 * r.M23 + l.M33 * r.M33,
    };
    return p;
}

static long Sum(Matrix m, int factor, in Matrix n) => m.M11 + m.M12 * factor + n.M22 + n.M33;

static Matrix Change(Matrix m)
{
    m.M33 = 77;
    return m;
}

struct Matrix
{
    public int M11, M12, M13, M21, M22, M23, M31, M32, M33;

    public static Matrix Identity() => new() { M11 = 1, M22 = 1, M33 = 1 };
}

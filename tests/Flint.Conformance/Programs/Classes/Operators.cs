using System;

var half = new Fraction(1, 2);
var third = new Fraction(1, 3);
Console.WriteLine(half + third);
Console.WriteLine(half - third);
Console.WriteLine(half * third);
Console.WriteLine(-half);
Console.WriteLine(half > third);
Console.WriteLine(half == new Fraction(2, 4));
Fraction whole = 3;
Console.WriteLine(whole);
Console.WriteLine((int)new Fraction(7, 2));
half++;
Console.WriteLine(half);
Console.WriteLine(half ? "yes" : "no");

class Fraction(int numerator, int denominator)
{
    private readonly int _n = numerator;
    private readonly int _d = denominator;

    public static Fraction operator +(Fraction a, Fraction b) => new(a._n * b._d + b._n * a._d, a._d * b._d);

    public static Fraction operator -(Fraction a, Fraction b) => a + -b;

    public static Fraction operator *(Fraction a, Fraction b) => new(a._n * b._n, a._d * b._d);

    public static Fraction operator -(Fraction a) => new(-a._n, a._d);

    public static Fraction operator ++(Fraction a) => a + 1;

    public static bool operator >(Fraction a, Fraction b) => a._n * b._d > b._n * a._d;

    public static bool operator <(Fraction a, Fraction b) => b > a;

    public static bool operator ==(Fraction a, Fraction b) => a._n * b._d == b._n * a._d;

    public static bool operator !=(Fraction a, Fraction b) => !(a == b);

    public static bool operator true(Fraction a) => a._n != 0;

    public static bool operator false(Fraction a) => a._n == 0;

    public static implicit operator Fraction(int value) => new(value, 1);

    public static explicit operator int(Fraction value) => value._n / value._d;

    public override bool Equals(object obj) => obj is Fraction f && f == this;

    public override int GetHashCode() => _n;

    public override string ToString() => _n + "/" + _d;
}

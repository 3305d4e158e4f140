using System;

var a = new Pair(1, "x");
var b = new Pair(1, "x");
var c = new Pair(2, "x");
Console.WriteLine(a.Equals(b));
Console.WriteLine(a.Equals(c));
Console.WriteLine(a.Equals((object)b));
Console.WriteLine(a.Equals("x"));
Console.WriteLine(a.GetHashCode() == b.GetHashCode());

var m = new Money(5);
Console.WriteLine(m == new Money(5));
Console.WriteLine(m != new Money(6));
Console.WriteLine(m.Equals(new Money(5)));
Console.WriteLine(((object)m).Equals(new Money(5)));

struct Pair(int number, string text)
{
    public int Number = number;
    public string Text = text;
}

readonly struct Money(int cents) : IEquatable<Money>
{
    private readonly int _cents = cents;

    public bool Equals(Money other) => _cents == other._cents;

    public override bool Equals(object obj) => obj is Money other && Equals(other);

    public override int GetHashCode() => _cents;

    public static bool operator ==(Money left, Money right) => left.Equals(right);

    public static bool operator !=(Money left, Money right) => !left.Equals(right);
}

using System;

object a = new Named("n");
object b = new Named("n");
Console.WriteLine(a.Equals(b));
Console.WriteLine(ReferenceEquals(a, b));
Console.WriteLine(a.GetHashCode() == b.GetHashCode());
Console.WriteLine(a.ToString());
Console.WriteLine(new Plain().ToString());
Console.WriteLine(new Plain().Equals(new Plain()));
Console.WriteLine(object.Equals(null, null));
Console.WriteLine(object.Equals(a, null));
Console.WriteLine(a.GetType() == typeof(Named));
Console.WriteLine(a.GetType() == b.GetType());
Console.WriteLine(a.GetType().Name);
Console.WriteLine(new Outer.Inner().GetType());
Console.WriteLine(new int[1].GetType());
Console.WriteLine("".GetType().FullName);

var plain = new Plain { Number = 3 };
Plain same = plain;
same.Number = 4;
Console.WriteLine(plain.Number);
Console.WriteLine(plain.Equals(same));

class Plain
{
    public int Number;
}

class Named(string name)
{
    private readonly string _name = name;

    public override bool Equals(object obj) => obj is Named other && other._name == _name;

    public override int GetHashCode() => _name.Length;

    public override string ToString() => "named " + _name;
}

class Outer
{
    public class Inner
    {
    }
}

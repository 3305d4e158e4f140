using System;

// Methods whose signatures differ as declared, and are the same for a type argument.
var picks = new Picks<int>();
Console.WriteLine(picks.ByParameter(1));
Console.WriteLine(picks.Direct(1));
Console.WriteLine(picks.VirtualByParameter(1));
Console.WriteLine(picks.VirtualDirect(1));
Console.WriteLine(new Picks<string>().ByParameter("a"));
Console.WriteLine(new Convertible<long>(3).Text);
Console.WriteLine(new Convertible<long>(3L, 0).Text);

class Picks<T>
{
    public string Of(T value) => "parameter " + value;

    public string Of(int value) => "int " + value;

    public virtual string VirtualOf(T value) => "virtual parameter " + value;

    public virtual string VirtualOf(int value) => "virtual int " + value;

    public string ByParameter(T value) => Of(value);

    public string Direct(int value) => Of(value);

    public string VirtualByParameter(T value) => VirtualOf(value);

    public string VirtualDirect(int value) => VirtualOf(value);
}

class Convertible<T>
{
    public readonly string Text;

    public Convertible(T value) => Text = "T " + value;

    public Convertible(long value, int other) => Text = "long " + value + other;
}

// Static constructors: when they run, for classes, structs, generics, derived types, and circles of them.
Console.WriteLine("start");
Console.WriteLine(Precise.Value);
Precise.Method();
_ = new Derived();
Console.WriteLine(Circle1.Value + " " + Circle2.Value);
Generic<int>.Touch();
Generic<string>.Touch();
Generic<int>.Touch();
var s = default(Struct);
Console.WriteLine("default made");
s.Method();
Console.WriteLine(Constants.Text);
Console.WriteLine(Constants.Changing);
Console.WriteLine(typeof(Never).Name);
Never? never = null;
Console.WriteLine(never == null);

class Precise
{
    public static int Value = Log("precise field", 4);

    static Precise() => Console.WriteLine("precise constructor");

    public static void Method() => Console.WriteLine("method");

    public static int Log(string text, int value)
    {
        Console.WriteLine(text);
        return value;
    }
}

class Base
{
    static Base() => Console.WriteLine("base static");

    public Base() => Console.WriteLine("base");
}

class Derived : Base
{
    private readonly int _field = Precise.Log("field", 1);

    static Derived() => Console.WriteLine("derived static");

    public Derived() => Console.WriteLine("derived " + _field);
}

class Circle1
{
    public static readonly int Value;

    static Circle1() => Value = Circle2.Value + 1;
}

class Circle2
{
    public static readonly int Value;

    static Circle2() => Value = Circle1.Value + 10;
}

class Generic<T>
{
    static Generic() => Console.WriteLine("generic " + typeof(T).Name);

    public static void Touch() => Console.WriteLine("touched");
}

struct Struct
{
    static Struct() => Console.WriteLine("struct static");

    public void Method() => Console.WriteLine("struct method");
}

class Constants
{
    public const string Text = "constant";

    public static string Changing = "changing";

    static Constants() => Console.WriteLine("constants");
}

class Never
{
    static Never() => Console.WriteLine("never");
}

// Constructors of structs without parameters: when they run and when not.
Console.WriteLine(new Counter().Value);
Console.WriteLine(default(Counter).Value);
Console.WriteLine((new Counter[1])[0].Value);
Console.WriteLine(Make<Counter>().Value);
Console.WriteLine(Activator.CreateInstance<Counter>().Value);
Console.WriteLine(Make<int>() + " " + Make<Plain>().Value + " " + (Make<object>().GetType() == typeof(object)));
Console.WriteLine(new Holder().Inner.Value);
Console.WriteLine(new Initialised(4).Extra + " " + new Initialised().Extra);
Counter? nullable = new();
Console.WriteLine(nullable.Value.Value);
Console.WriteLine(Counter.Made);
Func<Counter> create = () => new();
Console.WriteLine(create().Value);
Console.WriteLine(new Generic<Counter>().Content.Value);
Console.WriteLine(Wrap<Text>().ToString());

static T Make<T>()
    where T : new() => new T();

static T Wrap<T>()
    where T : class, new() => Activator.CreateInstance<T>();

struct Counter
{
    public static int Made;

    public int Value;

    public Counter() => Value = ++Made * 10;
}

struct Plain
{
    public int Value;
}

class Holder
{
    public Counter Inner;
}

struct Initialised(int value)
{
    public int Value = value;

    public int Extra = 5;
}

class Generic<T>
    where T : new()
{
    public T Content = new();
}

class Text
{
    public override string ToString() => "text";
}

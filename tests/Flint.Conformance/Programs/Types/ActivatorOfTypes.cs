// Activator.CreateInstance with a type that is written in the call.
object made = Activator.CreateInstance(typeof(Counter))!;
Console.WriteLine(((Counter)made).Value);
Console.WriteLine(Activator.CreateInstance(typeof(int)));
Console.WriteLine(((Point)Activator.CreateInstance(typeof(Point))!).X);
Console.WriteLine(((Initialised)Activator.CreateInstance(typeof(Initialised))!).X);
Console.WriteLine(((List<string>)Activator.CreateInstance(typeof(List<string>))!).Count);
Console.WriteLine(Make<Counter>().GetType().Name + ((Counter)Make<Counter>()).Value);
Console.WriteLine(Activator.CreateInstance<Point>().X + Activator.CreateInstance<Counter>().Value);

static object Make<T>() => Activator.CreateInstance(typeof(T))!;

class Counter
{
    private static int s_made;

    public int Value = ++s_made * 10;
}

struct Point
{
    public int X;
}

struct Initialised
{
    public int X;

    public Initialised() => X = 8;
}

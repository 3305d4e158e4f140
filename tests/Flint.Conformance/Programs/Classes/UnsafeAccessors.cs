using System.Runtime.CompilerServices;

var counter = new Counter(3);
Console.WriteLine(Value(counter));
Value(counter) = 10;
Console.WriteLine(Add(counter, 5));
Console.WriteLine(Made());
Console.WriteLine(Twice(null!, 21));
Console.WriteLine(Value(New(8)));
Console.WriteLine(Describe(new Special(1)));

[UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_value")]
static extern ref int Value(Counter counter);

[UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Add")]
static extern int Add(Counter counter, int amount);

[UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Describe")]
static extern string Describe(Counter counter);

[UnsafeAccessor(UnsafeAccessorKind.StaticMethod, Name = "Twice")]
static extern int Twice(Counter counter, int amount);

[UnsafeAccessor(UnsafeAccessorKind.StaticField, Name = "s_made")]
static extern ref int MadeField(Counter counter);

[UnsafeAccessor(UnsafeAccessorKind.Constructor)]
static extern Counter New(int value);

static int Made() => MadeField(null!);

class Counter
{
    private static int s_made;
    private int _value;

    internal Counter(int value)
    {
        _value = value;
        s_made++;
    }

    private int Add(int amount) => _value += amount;

    private static int Twice(int amount) => amount * 2;

    protected virtual string Describe() => "plain";
}

class Special(int value) : Counter(value)
{
    protected override string Describe() => "special";
}

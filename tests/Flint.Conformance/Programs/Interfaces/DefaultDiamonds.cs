// Default members in diamonds: the most specific wins, base(...) is by cast, structs keep their state, generic and static ones.
IBase[] all = [new OnlyBase(), new Left(), new Both(), new Struct { Count = 5 }];
foreach (IBase item in all)
    Console.WriteLine(item.Name() + " " + item.Property + " " + item[3]);
ILeft left = new Both();
IRight right = new Both();
Console.WriteLine(left.Name() + right.Name() + ((IBase)left).Name());
var value = new Struct { Count = 1 };
Console.WriteLine(Call(ref value) + value.Count);
IGeneric<int> numbers = new Numbers();
Console.WriteLine(numbers.Describe(5) + numbers.Both("x"));
IBase raised = new OnlyBase();
raised.Happened += (_, _) => Console.WriteLine("never stored");
Console.WriteLine(IBase.Helper("static") + IBase.Count);
Console.WriteLine(((ICounter)new Counter()).Next() + ((ICounter)new Counter()).Next());

static string Call<T>(ref T item)
    where T : ICounted
{
    item.Increment();
    item.Twice();
    return item.Name();
}

interface IBase
{
    static int Count = 3;

    string Name() => "base";

    string Property => Name() + "!";

    int this[int index] => index * 10;

    event EventHandler Happened
    {
        add { }
        remove { }
    }

    static string Helper(string text) => Prefix() + text;

    private static string Prefix() => "<>";
}

interface ILeft : IBase
{
    string IBase.Name() => "left";
}

interface IRight : IBase
{
    string IBase.Name() => "right";
}

interface IBoth : ILeft, IRight
{
    string IBase.Name() => "both";
}

class OnlyBase : IBase;

class Left : ILeft;

class Both : IBoth
{
    public string Property => "own";
}

interface ICounted : IBase
{
    void Increment();

    void Twice()
    {
        Increment();
        Increment();
    }
}

struct Struct : ICounted
{
    public int Count;

    public void Increment() => Count++;

    public string Name() => "struct" + Count;
}

interface IGeneric<T>
{
    string Describe(T value) => $"{typeof(T).Name} {value} ";

    string Both<U>(U other) => $"{typeof(T).Name}/{typeof(U).Name}";
}

class Numbers : IGeneric<int>;

interface ICounter
{
    protected static int Value;

    int Next() => ++Value;
}

class Counter : ICounter;

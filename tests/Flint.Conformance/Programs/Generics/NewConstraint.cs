// new T() and Activator.CreateInstance<T>() over every kind of type.
Console.WriteLine(Make<int>() + Make<Plain>().Value + Make<Initialised>().Value);
Console.WriteLine(Make<Class>().Value);
Console.WriteLine(new Factory<Class>().Create().Value + Class.Made);
Console.WriteLine(Make<List<string>>().Count);
Func<Class> delayed = Make<Class>;
Console.WriteLine(delayed().Value);
Console.WriteLine(Cache<Class>.Instance == Cache<Class>.Instance);
Console.WriteLine(Fill<Class>(3).Select(item => item.Value).Distinct().Count());

static T Make<T>()
    where T : new() => new();

static T[] Fill<T>(int count)
    where T : new()
{
    var array = new T[count];
    for (int i = 0; i < count; i++)
        array[i] = new T();
    return array;
}

struct Plain
{
    public int Value;
}

struct Initialised
{
    public int Value;

    public Initialised() => Value = 5;
}

class Class
{
    public static int Made;

    public int Value = ++Made * 100;
}

class Factory<T>
    where T : Class, new()
{
    public T Create() => new();
}

static class Cache<T>
    where T : new()
{
    public static readonly T Instance = new();
}

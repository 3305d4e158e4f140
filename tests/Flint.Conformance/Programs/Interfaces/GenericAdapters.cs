ISource<int> numbers = new Counter(5);
ISource<string> texts = numbers.Map(n => $"n{n}");
ISource<object> objects = texts;
ISink<object> all = new Log<object>();
ISink<string> narrow = all;
objects.Drain(all);
texts.Filter(text => text[^1] % 2 == 0).Drain(narrow);
numbers.Map(n => n * n).Filter(n => n > 3).Map(n => (n, n.ToString())).Drain(new Log<(int, string)>());
Console.WriteLine(all);
IConverter<string, object> convert = new Length();
IConverter<string, int?> exact = new Length();
Console.WriteLine($"{convert.Convert("four")} {exact.Convert("")} {Twice<string, object>(new Length(), "ab")}");
IRegistry registry = new Registry();
registry.Register<IGreeter>(() => new Polite("Ms"));
registry.Register<Counter>(() => new Counter(2));
Console.WriteLine($"{registry.Resolve<IGreeter>().Greet("Lovelace")} {registry.Resolve<Counter>().Next(out int first)} {first} {registry.TryResolve(out IDisposable? none)} {none is null}");
IGreeter decorated = new Loud(new Loud(registry.Resolve<IGreeter>()));
Console.WriteLine($"{decorated.Greet("ada")} {decorated.Name} {((IGreeter)new Polite("Dr")).Name}");

static TOut Twice<TIn, TOut>(IConverter<TIn, TOut> converter, TIn value)
{
    converter.Convert(value);
    return converter.Convert(value);
}

interface ISource<out T>
{
    bool Next([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out int index);

    T Current { get; }
}

interface ISink<in T>
{
    void Take(T item);
}

interface IConverter<in TIn, out TOut>
{
    TOut Convert(TIn value);
}

static class Sources
{
    public static ISource<U> Map<T, U>(this ISource<T> source, Func<T, U> map) => new Mapped<T, U>(source, map);

    public static ISource<T> Filter<T>(this ISource<T> source, Predicate<T> keep) => new Filtered<T>(source, keep);

    public static void Drain<T>(this ISource<T> source, ISink<T> sink)
    {
        while (source.Next(out _))
            sink.Take(source.Current);
        Console.WriteLine(sink);
    }

    sealed class Mapped<T, U>(ISource<T> source, Func<T, U> map) : ISource<U>
    {
        public U Current => map(source.Current);

        public bool Next(out int index) => source.Next(out index);
    }

    sealed class Filtered<T>(ISource<T> source, Predicate<T> keep) : ISource<T>
    {
        public T Current => source.Current;

        public bool Next(out int index)
        {
            while (source.Next(out index))
                if (keep(source.Current))
                    return true;
            return false;
        }
    }
}

sealed class Counter(int count) : ISource<int>
{
    public int Current { get; private set; } = -1;

    public bool Next(out int index)
    {
        index = ++Current;
        if (Current < count)
            return true;
        Current = -1;
        return false;
    }
}

sealed class Log<T> : ISink<T>
{
    readonly List<T> _items = [];

    public void Take(T item) => _items.Add(item);

    public override string ToString() => $"{_items.Count}: {string.Join(' ', _items)}";
}

sealed class Length : IConverter<string, object>, IConverter<string, int?>
{
    int _calls;

    object IConverter<string, object>.Convert(string value) => $"{value.Length} after {_calls++}";

    int? IConverter<string, int?>.Convert(string value) => value.Length == 0 ? null : value.Length;
}

interface IGreeter
{
    string Greet(string name);

    string Name => GetType().Name;
}

sealed class Polite(string title) : IGreeter
{
    public string Greet(string name) => $"{title} {name}";
}

sealed class Loud(IGreeter inner) : IGreeter
{
    public string Greet(string name) => inner.Greet(name.ToUpperInvariant()) + "!";

    public string Name => $"Loud({inner.Name})";
}

interface IRegistry
{
    void Register<T>(Func<T> make) where T : class;

    T Resolve<T>() where T : class;

    bool TryResolve<T>(out T? item) where T : class;
}

sealed class Registry : IRegistry
{
    readonly Dictionary<Type, Func<object>> _makers = [];

    public void Register<T>(Func<T> make) where T : class => _makers[typeof(T)] = make;

    public T Resolve<T>() where T : class => TryResolve(out T? item) ? item! : throw new KeyNotFoundException(typeof(T).Name);

    public bool TryResolve<T>(out T? item) where T : class
    {
        item = _makers.TryGetValue(typeof(T), out Func<object>? make) ? (T)make() : null;
        return item is not null;
    }
}

Message message = new MailBuilder().From("a").Text("hi").To("b").To("c").Urgent().Build();
Console.WriteLine(message);
Console.WriteLine(new SmsBuilder().Text("x").Number(5).From("z").Build());
Console.WriteLine(Pipeline.Start(5).Map(n => n + 1).Where(n => n > 3, "too small").Map(n => $"<{n}>").Match(text => text, error => "error " + error));
Console.WriteLine(Pipeline.Start(1).Map(n => n + 1).Where(n => n > 3, "too small").Map(n => $"<{n}>").Match(text => text, error => "error " + error));
Console.WriteLine(from a in Pipeline.Start(2) from b in Pipeline.Start(a * 10) select a + b);
Console.WriteLine((from a in Pipeline.Start(2).Where(_ => false, "never") from b in Pipeline.Start(a * 10) select a + b).Match(n => $"{n}", error => error));
var query = new Query<Message>().Where(m => m.Text.Length > 1).OrderBy(m => m.From).Take(1);
Console.WriteLine(string.Join(' ', query.Run([message, new Message("0", "long", [], false), new Message("z", "y", [], false)]).Select(m => m.From)));

sealed record Message(string From, string Text, List<string> To, bool Urgent)
{
    public override string ToString() => $"{From} to {string.Join('+', To)}: {Text}{(Urgent ? "!" : "")}";
}

abstract class Builder<TSelf> where TSelf : Builder<TSelf>
{
    protected string _from = "", _text = "";

    public TSelf From(string from)
    {
        _from = from;
        return (TSelf)this;
    }

    public TSelf Text(string text)
    {
        _text = text;
        return (TSelf)this;
    }

    public abstract Message Build();
}

sealed class MailBuilder : Builder<MailBuilder>
{
    readonly List<string> _to = [];
    bool _urgent;

    public MailBuilder To(string to)
    {
        _to.Add(to);
        return this;
    }

    public MailBuilder Urgent()
    {
        _urgent = true;
        return this;
    }

    public override Message Build() => new(_from, _text, _to, _urgent);
}

sealed class SmsBuilder : Builder<SmsBuilder>
{
    int _number;

    public SmsBuilder Number(int number)
    {
        _number = number;
        return this;
    }

    public override Message Build() => new(_from, _text, [$"#{_number}"], false);
}

static class Pipeline
{
    public static Result<T> Start<T>(T value) => new(value, null);
}

readonly struct Result<T>(T value, string? error)
{
    readonly T _value = value;
    readonly string? _error = error;

    public Result<U> Map<U>(Func<T, U> map) => _error is null ? new(map(_value), null) : new(default!, _error);

    public Result<U> Select<U>(Func<T, U> map) => Map(map);

    public Result<V> SelectMany<U, V>(Func<T, Result<U>> next, Func<T, U, V> combine)
    {
        T value = _value;
        return _error is null ? next(value).Map(other => combine(value, other)) : new(default!, _error);
    }

    public Result<T> Where(Func<T, bool> test, string error) => _error is null && !test(_value) ? new(default!, error) : this;

    public U Match<U>(Func<T, U> right, Func<string, U> wrong) => _error is null ? right(_value) : wrong(_error);

    public override string ToString() => Match(value => $"{value}", error => error);
}

sealed class Query<T>
{
    Func<IEnumerable<T>, IEnumerable<T>> _steps = items => items;

    Query<T> Add(Func<IEnumerable<T>, IEnumerable<T>> step)
    {
        var before = _steps;
        _steps = items => step(before(items));
        return this;
    }

    public Query<T> Where(Func<T, bool> test) => Add(items => items.Where(test));

    public Query<T> OrderBy<TKey>(Func<T, TKey> key) => Add(items => items.OrderBy(key));

    public Query<T> Take(int count) => Add(items => items.Take(count));

    public IEnumerable<T> Run(IEnumerable<T> items) => _steps(items);
}

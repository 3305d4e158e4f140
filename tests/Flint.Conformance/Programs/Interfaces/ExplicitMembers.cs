var log = new Log();
Console.WriteLine(log.Name);
Console.WriteLine(((IFirst)log).Name);
Console.WriteLine(((ISecond)log).Name);
((IFirst)log).Event += s => Console.WriteLine("got " + s);
log.Fire();
Console.WriteLine(((ISecond)log)["k"]);
Console.WriteLine(((IConvertible<int>)log).Convert() + " " + ((IConvertible<string>)log).Convert());
IDisposable disposable = log;
disposable.Dispose();

interface IFirst
{
    string Name { get; }

    event Action<string> Event;
}

interface ISecond
{
    string Name { get; }

    string this[string key] { get; }
}

interface IConvertible<out T>
{
    T Convert();
}

class Log : IFirst, ISecond, IConvertible<int>, IConvertible<string>, IDisposable
{
    private Action<string>? _event;

    event Action<string> IFirst.Event
    {
        add => _event += value;
        remove => _event -= value;
    }

    public string Name => "own";

    string IFirst.Name => "first";

    string ISecond.Name => "second";

    string ISecond.this[string key] => "item " + key;

    int IConvertible<int>.Convert() => 1;

    string IConvertible<string>.Convert() => "one";

    void IDisposable.Dispose() => Console.WriteLine("disposed");

    public void Fire() => _event?.Invoke("fired");
}

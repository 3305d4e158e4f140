using (var outer = new Derived("outer"))
using (var inner = new Resource("inner"))
{
    Console.WriteLine($"{outer.Use()} {inner.Use()}");
}
var kept = new Derived("kept");
kept.Dispose();
kept.Dispose();
try
{
    kept.Use();
}
catch (ObjectDisposedException exception)
{
    Console.WriteLine($"{exception.ObjectName} {exception.Message.Split('\n')[0]}");
}
try
{
    using var failing = new Resource("failing");
    throw new InvalidOperationException("body");
}
catch (InvalidOperationException exception)
{
    Console.WriteLine(exception.Message);
}
using (Resource? nothing = null)
    Console.WriteLine("null is fine");
using var scope = new Scope();
scope.Add(new Resource("first"));
scope.Add(new Resource("second"));
foreach (int item in new Walk())
    Console.Write($"{item} ");
Console.WriteLine();
using (new Ticket(3))
    Console.WriteLine("struct");
await using (new Slow())
    Console.WriteLine("asynchronous");
Console.WriteLine("end");

class Resource(string name) : IDisposable
{
    bool _isDisposed;

    public string Use()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return name;
    }

    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => Console.WriteLine($"{name} gone, {disposing}");
}

sealed class Derived(string name) : Resource(name)
{
    protected override void Dispose(bool disposing)
    {
        Console.WriteLine("derived first");
        base.Dispose(disposing);
    }
}

sealed class Scope : IDisposable
{
    readonly Stack<IDisposable> _items = [];

    public void Add(IDisposable item) => _items.Push(item);

    public void Dispose()
    {
        while (_items.TryPop(out IDisposable? item))
            item.Dispose();
    }
}

sealed class Walk
{
    public Enumerator GetEnumerator() => new();

    public ref struct Enumerator
    {
        public int Current { get; private set; }

        public bool MoveNext() => ++Current < 4;

        public readonly void Dispose() => Console.Write("walked ");
    }
}

readonly struct Ticket(int number) : IDisposable
{
    public void Dispose() => Console.WriteLine($"ticket {number}");
}

sealed class Slow : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        Console.WriteLine("slowly gone");
    }
}

// using, lock and foreach over what must be disposed.
for (int i = 0; i < 2; i++)
{
    using var scope = new Scope($"scope {i}");
    lock (scope)
        Console.WriteLine($"in {scope.Name}");
}

foreach (int value in new Source(3))
    Console.WriteLine(value);

sealed class Scope(string name) : IDisposable
{
    public string Name => name;

    public void Dispose() => Console.WriteLine($"left {name}");
}

sealed class Source(int count)
{
    public Enumerator GetEnumerator() => new(count);

    public sealed class Enumerator(int count) : IDisposable
    {
        private int _next;

        public int Current => _next;

        public bool MoveNext() => ++_next <= count;

        public void Dispose() => Console.WriteLine("disposed");
    }
}

using System;

var gate = new object();
try
{
    using var outer = new Resource("outer");
    using (var inner = new Resource("inner"))
    {
        lock (gate)
        {
            Console.WriteLine("working");
            throw new Exception("interrupted");
        }
    }
}
catch (Exception e)
{
    Console.WriteLine(e.Message);
}
lock (gate)
    Console.WriteLine("locked again");
foreach (int value in new Disposing())
    if (value == 2)
        break;

class Resource(string name) : IDisposable
{
    public void Dispose() => Console.WriteLine("disposed " + name);
}

class Disposing
{
    public Enumerator GetEnumerator() => new();

    public struct Enumerator : IDisposable
    {
        public int Current { get; private set; }

        public bool MoveNext() => ++Current < 5;

        public void Dispose() => Console.WriteLine("enumerator disposed");
    }
}

// Methods of a boxed struct change the box, and it may be kept by what they call.
ICounter counter = new Counter();
counter.Add();
counter.Add();
Console.WriteLine(counter.Count);
ICounter copy = counter.Same();
copy.Add();
Console.WriteLine($"{counter.Count} {copy.Count}");
Registry.Last!.Add();
Console.WriteLine(Registry.Last.Count);

interface ICounter
{
    int Count { get; }

    void Add();

    ICounter Same();
}

struct Counter : ICounter
{
    public int Count { get; private set; }

    public void Add() => Count++;

    public ICounter Same()
    {
        ICounter boxed = this;
        Registry.Last = boxed;
        return boxed;
    }
}

static class Registry
{
    public static ICounter? Last;
}

try
{
    using var a = new Resource("a");
    using (var b = new Resource("b"))
    using (new Resource("c"))
    {
        Console.WriteLine("body");
        throw new Exception("body failed");
    }
}
catch (Exception e)
{
    Console.WriteLine(e.Message);
}

using (Resource? none = null)
    Console.WriteLine("null is fine");
Counted.Use();

try
{
    using var bad = new Resource("bad") { Fails = true };
    throw new Exception("lost");
}
catch (Exception e)
{
    Console.WriteLine(e.Message);
}

sealed class Resource(string name) : IDisposable
{
    public bool Fails { get; init; }

    public void Dispose()
    {
        Console.WriteLine("dispose " + name);
        if (Fails)
            throw new Exception("dispose failed");
    }
}

ref struct Counted
{
    public static void Use()
    {
        using var counted = new Counted();
        Console.WriteLine("ref struct");
    }

    public void Dispose() => Console.WriteLine("by pattern");
}

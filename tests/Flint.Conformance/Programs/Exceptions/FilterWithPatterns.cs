object?[] inputs = [1, "a", null, 2.5, 'c'];
foreach (object? input in inputs)
{
    try
    {
        throw new Tagged(input);
    }
    catch (Tagged t) when (t.Tag is int n and > 0)
    {
        Console.WriteLine("int " + n);
    }
    catch (Tagged t) when (t is { Tag: string { Length: 1 } s } && s != "b")
    {
        Console.WriteLine("string " + t.Tag);
    }
    catch (Tagged t) when (t is { Tag: null })
    {
        Console.WriteLine("null");
    }
    catch (Tagged t)
    {
        Console.WriteLine(t.Tag!.GetType().Name);
    }
}

class Tagged(object? tag) : Exception
{
    public object? Tag => tag;
}

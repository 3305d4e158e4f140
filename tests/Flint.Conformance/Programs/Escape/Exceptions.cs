// What is thrown outlives the method, with all that it holds.
try
{
    Fail(3);
}
catch (Failure failure)
{
    Clobber(30);
    Console.WriteLine($"{failure.Message} {failure.Detail.Value}");
}

try
{
    try
    {
        Fail(4);
    }
    catch (Failure inner)
    {
        throw new InvalidOperationException("outer", inner);
    }
}
catch (InvalidOperationException e)
{
    Console.WriteLine($"{e.Message}: {((Failure)e.InnerException!).Detail.Value}");
}

Exception kept = new ArgumentException("never thrown");
Console.WriteLine(kept.Message);

static void Fail(int value)
{
    var detail = new Detail(value);
    throw new Failure("failed", detail);
}

static int Clobber(int depth)
{
    Span<int> words = stackalloc int[16];
    words.Fill(-1);
    return depth == 0 ? words[3] : Clobber(depth - 1) + words[depth % 16];
}

sealed class Detail(int value)
{
    public int Value = value;
}

sealed class Failure(string message, Detail detail) : Exception(message)
{
    public Detail Detail => detail;
}

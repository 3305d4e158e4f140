Action all = () => Console.WriteLine("one");
all += () => throw new Exception("two");
all += () => Console.WriteLine("three");
try
{
    all();
}
catch (Exception e)
{
    Console.WriteLine(e.Message);
}

foreach (Action action in all.GetInvocationList())
{
    try
    {
        action();
    }
    catch (Exception e)
    {
        Console.WriteLine("caught " + e.Message);
    }
}

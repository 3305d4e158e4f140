for (int i = 0; i < 3; i++)
{
    try
    {
        Console.WriteLine(Name(i));
    }
    catch (InvalidOperationException e)
    {
        Console.WriteLine(e.GetType().FullName);
    }
}

try
{
    Console.WriteLine(Pair((true, null)));
}
catch (Exception e)
{
    Console.WriteLine(e.GetType().Name);
}

#pragma warning disable CS8509, CS8524 // The missing cases are what this is about.
static string Name(int n) => n switch { 0 => "zero", 1 => "one" };

static int Pair((bool, string?) pair) => pair switch { (false, _) => 1, (true, "a") => 2 };

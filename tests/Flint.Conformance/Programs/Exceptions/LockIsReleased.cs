object key = new();
try
{
    lock (key)
    {
        Console.WriteLine(Monitor.IsEntered(key));
        lock (key)
            Console.WriteLine("again");
        throw new Exception("inside");
    }
}
catch (Exception e)
{
    Console.WriteLine(e.Message);
}

bool taken = false;
try
{
    Monitor.Enter(key, ref taken);
    Console.WriteLine(taken);
}
finally
{
    if (taken)
        Monitor.Exit(key);
}

lock (key)
    Console.WriteLine(Monitor.TryEnter(key));
Monitor.Exit(key);

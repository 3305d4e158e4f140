// Monitor: locks in locks of one object and of two, and what Exit throws when none is held.
object gate = new(), other = new();
Console.WriteLine(Monitor.IsEntered(gate));
Exit(gate);
Monitor.Enter(gate);
lock (gate)
    Console.WriteLine(Monitor.IsEntered(gate));
Console.WriteLine(Monitor.IsEntered(gate));
Monitor.Exit(gate);
Exit(gate);
lock (gate)
lock (other)
    Console.WriteLine(Monitor.IsEntered(gate) && Monitor.IsEntered(other));
try
{
    lock (gate)
        throw new InvalidOperationException("inside");
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message + " " + Monitor.IsEntered(gate));
}

bool taken = false;
Monitor.TryEnter(gate, ref taken);
Console.WriteLine(taken);
Exit(gate);
Exit(gate);

static void Exit(object gate)
{
    try
    {
        Monitor.Exit(gate);
        Console.WriteLine("left");
    }
    catch (SynchronizationLockException e)
    {
        Console.WriteLine(e.Message);
    }
}

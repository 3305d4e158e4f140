// System.Threading.Lock: the lock statement and scopes, held again by the same thread, released by exceptions.
var gate = new Lock();
lock (gate)
{
    Console.WriteLine(gate.IsHeldByCurrentThread);
    lock (gate)
        Console.WriteLine("again");
    Console.WriteLine(gate.IsHeldByCurrentThread);
}

Console.WriteLine(gate.IsHeldByCurrentThread);
try
{
    lock (gate)
        throw new InvalidOperationException("inside");
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message + " " + gate.IsHeldByCurrentThread);
}

using (gate.EnterScope())
    Console.WriteLine(gate.IsHeldByCurrentThread);
Console.WriteLine(gate.TryEnter());
gate.Exit();
try
{
    gate.Exit();
}
catch (SynchronizationLockException)
{
    Console.WriteLine("not held");
}

object plain = new();
lock (plain)
    Console.WriteLine(Monitor.IsEntered(plain));
foreach (int i in Locked(gate))
    Console.Write(i + " " + gate.IsHeldByCurrentThread + " ");
Console.WriteLine();

static IEnumerable<int> Locked(Lock gate)
{
    lock (gate)
        Console.Write("in ");
    yield return 1;
    lock (gate)
        Console.Write("in ");
    yield return 2;
}

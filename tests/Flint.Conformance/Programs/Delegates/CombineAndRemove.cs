// Delegate.Combine and Remove: results, order, sublists, errors, and the list itself.
Action a = () => Console.Write("a"), b = () => Console.Write("b"), c = () => Console.Write("c");
Action all = a + b + c;
all();
Console.WriteLine();
(all - b)!();
Console.WriteLine();
Action repeated = a + b + a + b;
(repeated - (a + b))!();
Console.WriteLine();
(repeated - (b + a))!();
Console.WriteLine();
(repeated - c)!();
Console.WriteLine();
Console.WriteLine((a - a) is null);
Console.WriteLine(repeated.GetInvocationList().Length);
Console.WriteLine(Delegate.Combine() is null);
Console.WriteLine(Delegate.Combine(null, a) == a);
Console.WriteLine(Delegate.Remove(null, a) is null);
Console.WriteLine(Delegate.RemoveAll(repeated, a)!.GetInvocationList().Length);
try
{
    Delegate.Combine(a, new Func<int>(() => 1));
}
catch (ArgumentException)
{
    Console.WriteLine("two types");
}

Func<int> numbers = () => 1;
numbers += () => 2;
Console.WriteLine(numbers());
Console.WriteLine(numbers.GetInvocationList().Cast<Func<int>>().Sum(f => f()));
Console.WriteLine((a + b) == (a + b));
Console.WriteLine((a + b).Equals(b + a));
Console.WriteLine((a + b).GetHashCode() == (a + b).GetHashCode());
Console.WriteLine(all.HasSingleTarget + " " + a.HasSingleTarget);
foreach (Action entry in Delegate.EnumerateInvocationList(all))
    entry();
Console.WriteLine();
Action? changing = null;
changing += () =>
{
    Console.Write("1");
    changing += () => Console.Write("3");
};
changing += () => Console.Write("2");
changing();
changing();
Console.WriteLine();

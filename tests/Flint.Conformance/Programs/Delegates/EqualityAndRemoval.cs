Action a = Program.A;
Action b = Program.B;
Action ab = a + b;
Console.WriteLine((a == new Action(Program.A)) + " " + (a == b) + " " + (ab == a + b) + " " + (ab == b + a));
Console.WriteLine((ab - b == a) + " " + (a - a is null) + " " + (a - b == a));
Action abab = ab + ab;
(abab - ab)!();
Console.WriteLine((abab - (b + a))!.GetInvocationList().Length);
Console.WriteLine((abab - (a + a) == abab) + " " + abab.GetInvocationList().Length);
var one = new Target(1);
var two = new Target(2);
Func<int> f = one.Get;
Console.WriteLine((f == one.Get) + " " + (f == two.Get) + " " + f.Equals((Func<int>)one.Get));
Func<int> both = f + two.Get;
Console.WriteLine(both() + " " + (both - one.Get)!());
Console.WriteLine(f.Target == one);
Console.WriteLine(a.GetHashCode() == new Action(Program.A).GetHashCode());
Console.WriteLine(Delegate.Combine(null, a) == a);
Console.WriteLine(Delegate.Remove(null, a) is null);

class Target(int number)
{
    public int Get() => number;
}

static partial class Program
{
    public static void A() => Console.WriteLine("A");

    public static void B() => Console.WriteLine("B");
}

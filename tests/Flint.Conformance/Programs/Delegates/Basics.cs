using System;

Transform twice = Twice;
Console.WriteLine(twice(4));
var adder = new Adder(10);
Transform add = adder.Add;
Console.WriteLine(add(4));
adder.Amount = 20;
Console.WriteLine(add(4));
Console.WriteLine(Apply(twice, add, 1));
Func<int, int, int> max = Math.Max;
Console.WriteLine(max(2, 9));
Action<string> print = Console.WriteLine;
print("printed");
Console.WriteLine(twice == new Transform(Twice));
Console.WriteLine(twice.Equals(add));
Transform virtualCall = ((Adder)new Doubler(1)).Add;
Console.WriteLine(virtualCall(5));
Func<string, int> length = Extensions.Count;
Console.WriteLine(length("four"));
Func<int> bound = "four".Count;
Console.WriteLine(bound());
Predicate<int> even = n => n % 2 == 0;
Console.WriteLine(even(4) && !even(5));

static int Twice(int value) => value * 2;

static int Apply(Transform first, Transform second, int value) => second(first(value));

delegate int Transform(int value);

class Adder(int amount)
{
    public int Amount = amount;

    public virtual int Add(int value) => value + Amount;
}

class Doubler(int amount) : Adder(amount)
{
    public override int Add(int value) => base.Add(value) * 2;
}

static class Extensions
{
    public static int Count(this string text) => text.Length;
}

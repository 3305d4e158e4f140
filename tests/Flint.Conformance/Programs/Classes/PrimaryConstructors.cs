// Parameters of primary constructors: kept only when used later, changed, passed to the base, hidden by members.
var account = new Account("Ann", 10);
account.Deposit(5);
Console.WriteLine($"{account.Balance} {account}");
var saving = new Saving("Bob", 100, 0.5);
saving.Deposit(10);
saving.AddInterest();
Console.WriteLine($"{saving.Balance} {saving} {saving.Rate}");
var point = new Point(1, 2);
point.Move(3);
Console.WriteLine($"{point.X} {point.Sum}");
Console.WriteLine(default(Point).Sum);
Console.WriteLine(new Derived(5).Describe());
Console.WriteLine(new Chain().Total);
Console.WriteLine(new Hidden(3).value + new Hidden(3).Old());
Console.WriteLine(new Lazy(() => "made").Make());

class Account(string owner, int balance)
{
    public int Balance => balance;

    public void Deposit(int amount) => balance += amount;

    public override string ToString() => owner;
}

class Saving(string owner, int balance, double rate) : Account(owner.ToUpperInvariant(), balance * 2)
{
    public double Rate { get; } = rate;

    public void AddInterest() => Deposit((int)(Balance * rate));
}

struct Point(int x, int y)
{
    public int X { get; private set; } = x;

    public int Sum => X + y;

    public void Move(int by)
    {
        X += by;
        y += by;
    }
}

class Base(int number)
{
    protected readonly int Number = number + 1;

    public virtual string Describe() => $"base {number}";
}

class Derived(int number) : Base(number * 10)
{
    public override string Describe() => $"{base.Describe()} {number} {Number}";
}

class Chain(int a, int b)
{
    public int Total = a + b;

    public Chain()
        : this(40, 2)
    {
    }
}

class Hidden(int value)
{
    public int value = value * 2;

    public string Old() => $"/{value}";
}

class Lazy(Func<string> make)
{
    private readonly Func<string> _twice = () => make() + make();

    public string Make() => _twice();
}

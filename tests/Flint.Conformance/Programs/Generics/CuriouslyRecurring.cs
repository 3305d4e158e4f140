Console.WriteLine(new Money(3).Add(new Money(4)).Amount);
Console.WriteLine(Money.Largest(new Money(1), new Money(9), new Money(5)).Amount);
Console.WriteLine(new Builder().Named("n").Sized(4));
Console.WriteLine(new Leaf().Self() is Leaf);

abstract class Summable<TSelf>
    where TSelf : Summable<TSelf>, IComparable<TSelf>
{
    public abstract TSelf Add(TSelf other);

    public static TSelf Largest(params TSelf[] values)
    {
        TSelf best = values[0];
        foreach (TSelf value in values)
            if (value.CompareTo(best) > 0)
                best = value;
        return best;
    }
}

class Money(int amount) : Summable<Money>, IComparable<Money>
{
    public int Amount => amount;

    public override Money Add(Money other) => new(amount + other.Amount);

    public int CompareTo(Money? other) => amount.CompareTo(other?.Amount ?? 0);
}

class Fluent<T>
    where T : Fluent<T>
{
    protected string Name = "";

    public T Named(string name)
    {
        Name = name;
        return (T)this;
    }
}

class Builder : Fluent<Builder>
{
    public string Sized(int size) => Name + size;
}

interface INode<T>
    where T : INode<T>
{
    T Self();
}

class Leaf : INode<Leaf>
{
    public Leaf Self() => this;
}

Visitor[] visitors = [new Visitor(), new Loud(), new Typed()];
foreach (Visitor visitor in visitors)
{
    Console.WriteLine(visitor.Visit(1));
    Console.WriteLine(visitor.Visit("a"));
    Console.WriteLine(visitor.Visit<object>("o"));
    Console.WriteLine(visitor.Visit((1, 'c')));
}

IVisitor[] through = [new Loud(), new Boxed()];
foreach (IVisitor visitor in through)
    Console.WriteLine(visitor.Visit(2.5f) + visitor.Visit<string?>(null));
Func<int, string> bound = visitors[1].Visit<int>;
Console.WriteLine(bound(8));

interface IVisitor
{
    string Visit<T>(T value);
}

class Visitor : IVisitor
{
    public virtual string Visit<T>(T value) => typeof(T).Name + " " + (value is null ? "null" : "value");
}

class Loud : Visitor
{
    public override string Visit<T>(T value) => base.Visit(value) + "!";
}

sealed class Typed : Visitor
{
    public override string Visit<T>(T value) => value switch
    {
        int n => "int " + n,
        string s => "string " + s,
        _ => base.Visit(new T[2]),
    };
}

struct Boxed : IVisitor
{
    public readonly string Visit<T>(T value) => "struct " + typeof(T).Name;
}

using System;

Visitor[] visitors = [new Visitor(), new Doubler()];
foreach (Visitor visitor in visitors)
{
    Console.WriteLine(visitor.Visit(5));
    Console.WriteLine(visitor.Visit("v"));
}
IFactory factory = new Factory();
Console.WriteLine(factory.Make<int>().Length);
Console.WriteLine(factory.Make<string>().Length);

class Visitor
{
    public virtual string Visit<T>(T value) => "one " + value;
}

class Doubler : Visitor
{
    public override string Visit<T>(T value) => base.Visit(value) + " two " + value;
}

interface IFactory
{
    T[] Make<T>();
}

class Factory : IFactory
{
    public T[] Make<T>() => new T[typeof(T).IsValueType ? 3 : 4];
}

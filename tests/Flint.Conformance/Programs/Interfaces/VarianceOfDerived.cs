using System;

ISource<object>[] sources = [new Base(), new Derived(), new Last()];
foreach (ISource<object> source in sources)
    Console.WriteLine(source.Get());
ISink<string>[] sinks = [new Objects(), new Strings()];
foreach (ISink<string> sink in sinks)
    sink.Put("text");

interface ISource<out T>
{
    T Get();
}

interface ISink<in T>
{
    void Put(T value);
}

class Base : ISource<object>
{
    public object Get() => "base";
}

// Implements ISource<object> by variance, and decides before its base does.
class Derived : Base, ISource<string>
{
    string ISource<string>.Get() => "derived";
}

class Last : Derived
{
}

class Objects : ISink<object>
{
    public void Put(object value) => Console.WriteLine("object " + value);
}

class Strings : Objects, ISink<string>
{
    public void Put(string value) => Console.WriteLine("string " + value);
}

using System;
using System.Collections.Generic;

IProducer<object> producer = new Strings();
Console.WriteLine(producer.Produce());
IConsumer<string> consumer = new Objects();
Console.WriteLine(consumer.Consume("abc"));
IEnumerable<object> list = new List<string> { "x", "y" };
foreach (object item in list)
    Console.WriteLine(item);
Func<string> make = () => "made";
Func<object> general = make;
Console.WriteLine(general());
Action<object> show = o => Console.WriteLine("show " + o);
Action<string> narrow = show;
narrow("n");
Console.WriteLine(new Strings() is IProducer<object>);
Console.WriteLine((object)new Objects() is IConsumer<string>);
Console.WriteLine((object)new Objects() is IProducer<object>);

interface IProducer<out T>
{
    T Produce();
}

interface IConsumer<in T>
{
    int Consume(T item);
}

class Strings : IProducer<string>
{
    public string Produce() => "produced";
}

class Objects : IConsumer<object>
{
    public int Consume(object item) => item.ToString().Length;
}

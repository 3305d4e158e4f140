using System;

var counter = new Counter();
counter.Increment();
counter.Increment();
Console.WriteLine(counter.Count);

var holder = new Holder();
holder.Mutable.Increment();
holder.Fixed.Increment();
Console.WriteLine(holder.Mutable.Count);
Console.WriteLine(holder.Fixed.Count);

Counter[] array = [new(), new()];
array[1].Increment();
Console.WriteLine(array[0].Count);
Console.WriteLine(array[1].Count);

ref Counter alias = ref array[0];
alias.Increment();
alias = new Counter { Count = 40 };
alias.Increment();
Console.WriteLine(array[0].Count);

IIncrement boxed = counter;
boxed.Increment();
Console.WriteLine(counter.Count);
Console.WriteLine(((Counter)boxed).Count);

interface IIncrement
{
    void Increment();
}

struct Counter : IIncrement
{
    public int Count;

    public void Increment() => Count++;
}

class Holder
{
    public Counter Mutable;
    public readonly Counter Fixed;
}

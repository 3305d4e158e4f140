using System;
using System.Collections.Generic;

int counter = 0;
Action increment = () => counter++;
increment();
increment();
Console.WriteLine(counter);

var makers = new List<Func<int>>();
for (int i = 0; i < 3; i++)
{
    int square = i * i;
    makers.Add(() => square * 10 + i);
}
foreach (Func<int> maker in makers)
    Console.WriteLine(maker());

Func<int, Func<int, int>> curry = a => b => a * 100 + b;
Console.WriteLine(curry(3)(4));
(Action up, Func<int> get) = Counter(5);
up();
up();
Console.WriteLine(get());
Console.WriteLine(Fibonacci(10));
foreach (string name in (string[])["x", "y"])
{
    Func<string> say = () => name + name;
    Console.WriteLine(say());
}

static (Action, Func<int>) Counter(int start)
{
    int value = start;
    return (() => value++, () => value);
}

static int Fibonacci(int n)
{
    Func<int, int> f = null;
    f = k => k < 2 ? k : f(k - 1) + f(k - 2);
    return f(n);
}

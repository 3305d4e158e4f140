using System;
using System.Collections;
using System.Collections.Generic;

foreach (int value in Range(3, 4))
    Console.WriteLine(value);
foreach (int value in Evens(Range(0, 10)))
{
    if (value > 5)
        break;
    Console.WriteLine(value);
}
foreach (string word in new Words("the quick fox"))
    Console.WriteLine(word);
using IEnumerator<int> fibonacci = Fibonacci().GetEnumerator();
for (int i = 0; i < 10; i++)
    fibonacci.MoveNext();
Console.WriteLine(fibonacci.Current);
foreach (int value in WithCleanup())
{
    Console.WriteLine(value);
    if (value == 2)
        break;
}
IEnumerable untyped = Range(8, 2);
foreach (object value in untyped)
    Console.WriteLine(value);

static IEnumerable<int> Range(int start, int count)
{
    for (int i = 0; i < count; i++)
        yield return start + i;
}

static IEnumerable<int> Evens(IEnumerable<int> source)
{
    foreach (int value in source)
        if (value % 2 == 0)
            yield return value;
}

static IEnumerable<int> Fibonacci()
{
    (int a, int b) = (0, 1);
    while (true)
    {
        yield return b;
        (a, b) = (b, a + b);
    }
}

static IEnumerable<int> WithCleanup()
{
    try
    {
        yield return 1;
        yield return 2;
        yield return 3;
    }
    finally
    {
        Console.WriteLine("cleaned up");
    }
}

class Words(string text) : IEnumerable<string>
{
    public IEnumerator<string> GetEnumerator()
    {
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == ' ')
            {
                yield return text.Substring(start, i - start);
                start = i + 1;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

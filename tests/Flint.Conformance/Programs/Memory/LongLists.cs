using System;

// Deep, backwards and wide: what is marked does not fit where the collector notes it.
Link last = null;
for (int i = 0; i < 5000; i++)
    last = new Link(last, i);
object[] wide = new object[1500];
for (int i = 0; i < wide.Length; i++)
    wide[i] = new object[] { i.ToString(), new Link(null, i) };
for (int round = 0; round < 10; round++)
{
    Link chain = null;
    for (int i = 0; i < 4000; i++)
        chain = new Link(chain, i);
    if (chain.Value != 3999)
        Console.WriteLine("lost");
}
long sum = 0;
for (Link link = last; link != null; link = link.Previous)
    sum += link.Value;
foreach (object[] row in wide)
    sum += int.Parse((string)row[0]) + ((Link)row[1]).Value;
Console.WriteLine(sum);

class Link(Link previous, int value)
{
    public Link Previous { get; } = previous;

    public int Value { get; } = value;
}
